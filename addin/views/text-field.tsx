// A labelled line of text in a form, with what is wrong with it below.
import { useId } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  /** Several lines. */
  readonly long?: boolean;
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, value, required, maxLength, long, error, onChange }: TextFieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  const shared = {
    id,
    value,
    maxLength,
    "aria-required": required ?? false,
    "aria-invalid": error !== null && error !== undefined,
    "aria-describedby": error ? errorId : undefined,
  };
  return (
    <div className="text-field">
      <label htmlFor={id}>
        {label}
        {required === true && <span aria-hidden="true"> *</span>}
      </label>
      {long === true ? (
        <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      {error && (
        <span id={errorId} className="cell-finding-error">
          {error}
        </span>
      )}
    </div>
  );
}

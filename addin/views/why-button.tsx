// Vì sao?: opens and closes the reason of a point or a rank.
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";

interface WhyButtonProps {
  /** Of what, for who hears the page: a criterion or a unit. */
  readonly of: string;
  /** Id of the element with the reason. */
  readonly details: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function WhyButton({ of, details, isOpen, onToggle }: WhyButtonProps) {
  const { say } = useLanguage();
  return (
    <button
      type="button"
      className="why"
      aria-expanded={isOpen}
      aria-controls={details}
      aria-label={`${say(FRAME.why)} ${of}`}
      onClick={onToggle}
    >
      {say(FRAME.why)}
    </button>
  );
}

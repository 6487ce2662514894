// VI | EN, each named in its own language.
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage, type Language } from "./language.tsx";

const LANGUAGES: readonly { readonly id: Language; readonly short: string; readonly name: string }[] = [
  { id: "vi", short: "VI", name: "Tiếng Việt" },
  { id: "en", short: "EN", name: "English" },
];

export function LanguageSwitch() {
  const { language, setLanguage, say } = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={say(FRAME.language)}>
      {LANGUAGES.map(({ id, short, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-pressed={language === id}
          aria-label={`${short}, ${name}`}
          onClick={() => setLanguage(id)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}

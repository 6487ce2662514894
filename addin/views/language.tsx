// Which of the two languages the screens speak. Vietnamese unless a person switches in this tab.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Text } from "../../shared/text.ts";
import { fromSession, keepInSession } from "../sync/session-store.ts";

export type Language = "vi" | "en";

interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly say: (text: Text) => string;
}

const KEY = "thidua.language";

const Context = createContext<Speech>({
  language: "vi",
  setLanguage: () => undefined,
  say: (text) => text.vi,
});

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(fromSession(KEY) === "en" ? "en" : "vi");
  const speech = useMemo<Speech>(
    () => ({
      language,
      say: (text) => text[language],
      setLanguage(chosen) {
        keepInSession(KEY, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Context value={speech}>{children}</Context>;
}

export function useLanguage(): Speech {
  return use(Context);
}

// What an action came to, until the person puts it away.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DOING } from "../../shared/wording/pane.ts";
import { useLanguage } from "../views/language.tsx";

interface CameFrameProps {
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

export function CameFrame({ onDismiss, children }: CameFrameProps) {
  const { say } = useLanguage();
  return (
    <div className="came">
      {children}
      <Button size="small" appearance="subtle" onClick={onDismiss}>
        {say(DOING.close)}
      </Button>
    </div>
  );
}

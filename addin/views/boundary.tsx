// What cannot be drawn takes nothing else with it: a sentence stands in its place, and a way to try again.
import { Button } from "@fluentui/react-components";
import { Component, useState, type ReactNode } from "react";
import type { Text } from "../../shared/text.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";

interface BoundaryProps {
  readonly words: Text;
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
}

export class Boundary extends Component<BoundaryProps, State> {
  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override state: State = { isBroken: false };

  override render(): ReactNode {
    const { words, children } = this.props;
    return this.state.isBroken ? <Broken words={words} /> : children;
  }
}

function Broken({ words }: Pick<BoundaryProps, "words">) {
  const { say } = useLanguage();
  const [trying, setTrying] = useState(false);

  async function tryAgain() {
    setTrying(true);
    // A browser keeps that a part could not be loaded for as long as the page is open. Without a network
    // there would be nothing at all in its place.
    const isReachable = await fetch(location.pathname, { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    );
    setTrying(false);
    if (isReachable) location.reload();
  }

  return (
    <main className="content">
      <h1 className="read-out">{say(FRAME.product)}</h1>
      <div role="alert">
        <Note kind="error">
          <p>{say(words)}</p>
          {/* Nobody waits: the page is loaded anew, or stays as it is. */}
          <Button disabledFocusable={trying} onClick={() => void tryAgain()}>
            {say(FRAME.tryAgain)}
          </Button>
        </Note>
      </div>
    </main>
  );
}

// What was done may take the button away on which the focus was: then it goes to the content, so that who
// works by keyboard or by ear does not start again at the top.

/**
 * To be called when the view is about to be drawn anew. Where the focus is in another window or frame, as it
 * is for who types in Excel beside the pane, it stays there.
 */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.hasFocus() && document.activeElement === document.body) {
      document.getElementById("content")?.focus();
    }
  });
}

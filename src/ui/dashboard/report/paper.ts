import { useEffect } from 'preact/hooks';

/** Without margins of the page the browser adds no address, title and hour of printing to it. */
const PAPER = '@page { size: A4; margin: 0 }';

/**
 * The report's paper, for as long as it is on view. A named page in the style sheet would say as
 * much, but Chromium 120 breaks the sheet in two there, and 109 into seven on paper of its own.
 */
export function usePaper(): void {
  useEffect(() => {
    const paper = new CSSStyleSheet();
    paper.replaceSync(PAPER);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== paper);
    };
  }, []);
}

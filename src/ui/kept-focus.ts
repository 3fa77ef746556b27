import { useEffect, useRef, type RefObject } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary';

/**
 * When what has the focus is taken away (a finding that was mended, a form that was sent, a whole page), a keyboard
 * would begin at the top again. The focus then goes to the nearest thing left in what it stood in; where a page was
 * taken, to the page. Whoever works in the sheet keeps theirs, since the pane then has none to lose.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let around: readonly Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      around = ancestorsOf(target as Element);
    };
    const keep = (): void => {
      const lost = around.length > 0 && !around[0]!.isConnected;
      if (lost && document.hasFocus() && document.activeElement === document.body) heir(around)?.focus();
    };
    /** Within the page; the page itself where nothing of it is left, or where it was lost outside. */
    const heir = (lost: readonly Element[]): HTMLElement | null => {
      const left = lost.find((element) => element.isConnected);
      const inPage = left !== page.current && page.current?.contains(left ?? null);
      return (inPage ? left!.querySelector<HTMLElement>(FOCUSABLE) : null) ?? page.current;
    };
    const observer = new MutationObserver(keep);
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
  return page;
}

/** From the element itself outwards. */
function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement;
  return parent ? [element, ...ancestorsOf(parent)] : [element];
}

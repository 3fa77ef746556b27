import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Takes whoever sends a form to the first field that is not filled in as it must be: in a narrow pane it may be
 * far above the button. Gives a ref for the form, and what to call once its fields have been judged.
 */
export function useFirstInvalid(): readonly [form: RefObject<HTMLFormElement | null>, focus: () => void] {
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  return [form, () => setAsked((times) => times + 1)];
}

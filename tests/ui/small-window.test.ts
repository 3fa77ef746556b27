import { openSmallWindow } from '../../src/taskpane/small-window';

/** What Office is asked for, one after the other, when so many of them fail; and whether it was done in the end. */
function opened(failing: number) {
  const asked: unknown[] = [];
  let done = 0;
  const ui = {
    displayDialogAsync: (url: string, options: unknown, answer: (result: never) => void) => {
      asked.push([url, options]);
      const error = asked.length <= failing ? { code: 12009 } : undefined;
      answer({ error } as never);
    },
  };
  openSmallWindow(ui as Pick<Office.UI, 'displayDialogAsync'>, new URL('https://pane.test/a?text=b'), () => {
    done += 1;
  });
  return { asked, done };
}
const window = (displayInIframe: boolean) => [
  'https://pane.test/a?text=b',
  { width: 30, height: 25, displayInIframe },
];

test.each([
  [0, [window(true)]],
  [1, [window(true), window(false)]],
  [2, [window(true), window(false)]],
])('with %d that fail, it is asked for so, and done once', (failing, asked) => {
  expect(opened(failing)).toEqual({ asked, done: 1 });
});

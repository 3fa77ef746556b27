import { html, verbatim } from '../../src/documents/html';

test('text is escaped, between tags and inside quotes of either kind', () => {
  const text = `<b> & "c" 'd'`;
  expect(html`<p title="${text}">${text}</p>`.markup).toBe(
    '<p title="&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;">&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>',
  );
});

test('markup, numbers and lists of either go in as they are, and nothing as nothing', () => {
  const items = [1, '<', null].map((item) => html`<i>${item}</i>`);
  expect(html`<p>${items}${null}${['a', [2]]}${verbatim('&')}</p>`.markup).toBe(
    '<p><i>1</i><i>&lt;</i><i></i>a2&</p>',
  );
});

test('what no page may hold is taken out', () => {
  expect(html`${'a\u0000b\u001Bc\uFFFEd\uD83De\tf\ng'}`.markup).toBe('a b c d\uFFFDe\tf\ng');
});

import fc from 'fast-check';
import { fileName } from '../../src/documents/file-name';
import { anyText } from './texts';

test.each([
  [['Holdplan bilag', 'Eksempelkøbing Kommune'], 'Holdplan bilag – Eksempelkøbing Kommune.html'],
  [['Holdplan bilag', ''], 'Holdplan bilag.html'],
  [['Holdplan bilag', ' ?? '], 'Holdplan bilag.html'],
  [['Holdplan bilag', 'A/B\\C: "D" <E>|F*?'], 'Holdplan bilag – A B C D E F.html'],
  [['Holdplan bilag', 'To\nlinjer'], 'Holdplan bilag – To linjer.html'],
  [['Holdplan bilag', 'Slut. . '], 'Holdplan bilag – Slut.html'],
])('%j is saved as %s', (parts, name) => {
  expect(fileName(parts, 'html')).toBe(name);
});

test('any name can be saved on Windows, and in SharePoint', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const name = fileName(['Holdplan', text], 'html');
      expect(name).not.toMatch(/[<>:"/\\|?*#%~\p{Cc}\p{Cf}\p{Cs}]|[ .]\.html$|^[ .]/u);
      expect(name).toMatch(/^Holdplan.*\.html$/u);
      expect([...name].length).toBeLessThan(100);
    }),
  );
});

/** The one table that the bench prints, line by line as it comes: what, how much, compared with the base, target. */
export const say = (text: string): void => console.log(text);

export const heading = (text: string): void => say(`\n${text}`);

export const row = (what: string, amount: string, compared = '', target = ''): void =>
  say(
    `  ${what.padEnd(50)}${amount.padStart(20)}${compared.padStart(9)}${target === '' ? '' : `   ${target}`}`,
  );

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;

export const ratio = (value: number): string => `${value.toFixed(2)} ×`;

export const megabytes = (bytes: Uint8Array): string => `${(bytes.length / 1024 / 1024).toFixed(2)} MiB`;

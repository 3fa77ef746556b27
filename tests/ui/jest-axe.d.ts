declare module 'jest-axe' {
  export function axe(element: Element, options?: object): Promise<{ violations: readonly unknown[] }>;
  export const toHaveNoViolations: jest.ExpectExtendMap;
}
declare namespace jest {
  interface Matchers<R> {
    toHaveNoViolations(): R;
  }
}

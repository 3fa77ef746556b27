import type { Surroundings, ThemeName } from '../../ports/pane';

/** The baseline: Excel 2021 and all that is newer. */
const NEEDED = ['ExcelApi', '1.14'] as const;
const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';
/**
 * Without it a workbook that opens the pane asks every colleague who lacks the add-in whether to get it
 * (learn.microsoft.com, "Managing trust options for Office Add-ins").
 */
const ASK_NOBODY = 'Office.DisableTrustUX';

export interface OfficePage {
  readonly office: typeof Office;
  /** How the browser itself shows pages, given whether Office is dark. */
  readonly themeOf: (isDark: boolean) => ThemeName;
  readonly onTheme: Surroundings['onTheme'];
  readonly online: Surroundings['online'];
}

/** Where the pane stands, asked of Office once it is ready. Whatever Office cannot say is left at its default. */
export async function officeSurroundings({ office, ...page }: OfficePage): Promise<Surroundings> {
  const { host } = await office.onReady();
  // In a plain tab there is no host, and most of the context is missing.
  const inExcel = (host as unknown) === 'Excel';
  const context = office.context as Partial<Office.Context>;
  const { document } = context;
  return {
    host: !inExcel
      ? 'outside-excel'
      : context.requirements?.isSetSupported(...NEEDED)
        ? 'excel'
        : 'excel-too-old',
    language: (context.displayLanguage ?? 'da').toLowerCase().startsWith('da') ? 'da' : 'en',
    readOnly: (document?.mode as unknown) === 'readOnly',
    theme: () => page.themeOf(context.officeTheme?.isDarkTheme === true),
    onTheme: page.onTheme,
    online: page.online,
    autoOpen: () => (document?.settings ? document.settings.get(AUTO_OPEN) === true : null),
    setAutoOpen: (on) => (document?.settings ? keepSetting(document.settings, on) : Promise.resolve(false)),
  };
}

/** Office throws, or answers with a failure, where a tenant does not allow it (#6552). */
const keepSetting = (settings: Office.Settings, on: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      for (const key of [AUTO_OPEN, ASK_NOBODY])
        if (on) settings.set(key, true);
        else settings.remove(key);
      settings.saveAsync(({ status }) => resolve((status as unknown) === 'succeeded'));
    } catch {
      resolve(false);
    }
  });

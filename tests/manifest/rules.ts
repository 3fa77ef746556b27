/** What Office asks of a manifest, as data. From Microsoft's »How to find the proper order of manifest elements«. */

const button = ['Label', 'Supertip', 'Icon', 'Action', 'Enabled', 'Items'];

/** Under each element, those that may stand there, in their order. An element that is not here has none. */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
    ...['DefaultSettings', 'Permissions', 'Dictionary', 'VersionOverrides', 'ExtendedOverrides'],
  ],
  DisplayName: ['Override'],
  Description: ['Override'],
  AppDomains: ['AppDomain'],
  Requirements: ['Sets', 'Methods'],
  Sets: ['Set'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: [
    ...['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  ],
  Hosts: ['Host'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab', 'CustomTab', 'OfficeMenu'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Control: button,
  Supertip: ['Title', 'Description'],
  Icon: ['Image'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image'],
  Urls: ['Url'],
  ShortStrings: ['String'],
  LongStrings: ['String'],
  Url: ['Override'],
  String: ['Override'],
};

/**
 * The manifest's version for the product's: one more in front, since Office takes none below 1.0. Its validation says
 * »Manifest Version Too Low: unsupported version number less than 1.0« (LanternOps/breeze#5843), and Excel on a desktop
 * drops such an add-in without a word. Four numbers (Office-Addin-Scripts#207), which rise with the product's.
 */
export const manifestVersion = (product: string): string => {
  const [major, ...rest] = product.split('.').map(Number);
  return [major! + 1, ...rest, 0].join('.');
};

/** Under each element, those that we always give. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
    'VersionOverrides',
  ],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
};

/** Most characters, by the element whose text it is. */
export const LENGTHS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};
export const LONGEST_URL = 2048;
export const LONGEST_ID = 32;

export const DEFAULT_LOCALE = 'da-DK';
/** Each by its whole name: Office does not reliably fall back from one English to another. */
export const OTHER_LOCALES = ['en-GB', 'en-US'];

/** Office requires 16, 32 and 80; the others keep it from scaling. */
export const COMMAND_ICONS = [16, 20, 24, 32, 40, 48, 64, 80];

/** The pages that the build makes; all else that the manifest names is copied from our own files as it is. */
export const PAGES = ['taskpane.html', 'commands.html'];

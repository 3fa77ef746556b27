import { DEFAULT_HOST as host } from './files';

/** Something planted in manifest.xml, and what must then be said of it. */
export type Fault = readonly [fault: string, from: string | RegExp, to: string, problem: string];

const english = (locale: string, value: string): string => `<Override Locale="${locale}" Value="${value}"/>`;
const long = 'x'.repeat(251);
const nextButton = /<Control xsi:type="Button" id="Holdplan.Next">[\s\S]*?<\/Control>/;

/** One for each thing that is checked. VERSION stands for the version that is expected. */
export const FAULTS: readonly Fault[] = [
  [
    'elements in another order',
    /(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/,
    '$3$2$1',
    'Version must come before ProviderName in OfficeApp',
  ],
  [
    'ribbon elements in another order',
    /(<Label resid="Open.Label"\/>)(\s*)(<Supertip>[\s\S]*?<\/Supertip>)/,
    '$3$2$1',
    'Label must come before Supertip in Control',
  ],
  [
    'an element where it does not belong',
    '<Host Name="Workbook"/>',
    '<Host Name="Workbook"><Label resid="Open.Label"/></Host>',
    'Label may not stand in Host',
  ],
  ['no support address', /<SupportUrl.*\/>/, '', 'OfficeApp lacks SupportUrl'],
  ['a missing part of the welcome', '<LearnMoreUrl resid="Help.Url"/>', '', 'GetStarted lacks LearnMoreUrl'],
  [
    'a reference to nothing',
    '<Label resid="Check.Label"/>',
    '<Label resid="Chek.Label"/>',
    'Label points at Chek.Label, which is nowhere',
  ],
  [
    'a reference to no picture',
    '<bt:Image size="48" resid="Icon.48"',
    '<bt:Image size="48" resid="Icon.47"',
    'Image points at Icon.47, which is nowhere',
  ],
  [
    'a resource that nothing uses',
    '<Label resid="Check.Label"/>',
    '<Label resid="Open.Label"/>',
    'Nothing uses Check.Label',
  ],
  [
    'two resources of one name',
    '<bt:Image id="Icon.20"',
    '<bt:Image id="Icon.16"',
    'There are two of Icon.16',
  ],
  [
    'a resource with a long name',
    /Help\.Url/g,
    'Help.AddressOfThePageThatExplains',
    'Help.AddressOfThePageThatExplains is longer than 32 characters',
  ],
  [
    'http',
    `id="Commands.Url" DefaultValue="${host}`,
    'id="Commands.Url" DefaultValue="http://addin.holdplan.example',
    'Url Commands.Url is not https: http://addin.holdplan.example/commands.html',
  ],
  [
    'http in the icon of the store',
    `IconUrl DefaultValue="${host}/assets/icon-32.png"`,
    'IconUrl DefaultValue="http://addin.holdplan.example/assets/icon-32.png"',
    'IconUrl is not https: http://addin.holdplan.example/assets/icon-32.png',
  ],
  [
    'another host',
    `id="Help.Url" DefaultValue="${host}`,
    'id="Help.Url" DefaultValue="https://elsewhere.example',
    'Url Help.Url is served from elsewhere: https://elsewhere.example/assets/help.html',
  ],
  [
    'a page that is not there',
    `${host}/commands.html`,
    `${host}/command.html`,
    `Url Commands.Url leads to no page of ours: ${host}/command.html`,
  ],
  [
    'a help page that is not there',
    `${host}/assets/help.html"/>`,
    `${host}/assets/hjaelp.html"/>`,
    `SupportUrl leads to no page of ours: ${host}/assets/hjaelp.html`,
  ],
  [
    'a long address',
    `${host}/commands.html`,
    `${host}/${'x'.repeat(2048)}.html`,
    'Url Commands.Url is longer than 2048 characters',
  ],
  [
    'a long name',
    '<DisplayName DefaultValue="Holdplan">',
    `<DisplayName DefaultValue="${long}">`,
    'DisplayName has 251 characters, and 125 is the most',
  ],
  [
    'a long description, in a translation',
    /Value="Organises [^"]*"/,
    `Value="${long}"`,
    'Description has 251 characters, and 250 is the most',
  ],
  [
    'a long label',
    'DefaultValue="Kontrollér"',
    `DefaultValue="${long}"`,
    'String Check.Label has 251 characters, and 125 is the most',
  ],
  [
    'a long explanation',
    /DefaultValue="Lav en plan[^"]*"/,
    `DefaultValue="${long}"`,
    'String Open.Description has 251 characters, and 250 is the most',
  ],
  [
    'a missing translation',
    /<bt:Override Locale="en-GB" Value="Check"\/>/,
    '',
    'String Check.Label lacks en-GB',
  ],
  ['a name without translation', english('en-US', 'Holdplan'), '', 'DisplayName lacks en-US'],
  [
    'an override for the default locale',
    english('en-US', 'Holdplan'),
    `${english('en-US', 'Holdplan')}${english('da-DK', 'Holdplan')}`,
    'DisplayName should have no override for da-DK',
  ],
  [
    'a bare language',
    'Locale="en-GB" Value="Check"',
    'Locale="en" Value="Check"',
    'String Check.Label should have no override for en',
  ],
  [
    'a translation that says nothing',
    'Locale="en-GB" Value="Check"',
    'Locale="en-GB" Value=""',
    'String Check.Label says nothing in en-GB',
  ],
  ['no Danish', 'DefaultValue="Kontrollér"', 'DefaultValue=""', 'String Check.Label says nothing in da-DK'],
  [
    'another default locale',
    '<DefaultLocale>da-DK<',
    '<DefaultLocale>en-US<',
    'The default locale is not da-DK',
  ],
  [
    'a picture of the wrong size',
    `<bt:Image id="Icon.80" DefaultValue="${host}/assets/icon-80.png"/>`,
    `<bt:Image id="Icon.80" DefaultValue="${host}/assets/icon-64.png"/>`,
    'The icon of Group Holdplan.Group at 80 should be 80 pixels wide and high, and is 64 × 64',
  ],
  [
    'a small icon for the store',
    `<IconUrl DefaultValue="${host}/assets/icon-32.png"/>`,
    `<IconUrl DefaultValue="${host}/assets/icon-16.png"/>`,
    'IconUrl should be 32 pixels wide and high, and is 16 × 16',
  ],
  [
    'a picture that is not there',
    `<HighResolutionIconUrl DefaultValue="${host}/assets/icon-64.png"/>`,
    `<HighResolutionIconUrl DefaultValue="${host}/assets/icon-65.png"/>`,
    `HighResolutionIconUrl has no picture at ${host}/assets/icon-65.png`,
  ],
  [
    'an icon that lacks a size',
    '<bt:Image size="20" resid="Icon.20"/>',
    '',
    'The icon of Group Holdplan.Group lacks size 20',
  ],
  ['no GUID', /<Id>.*<\/Id>/, '<Id>holdplan</Id>', 'Id is not a GUID'],
  [
    'another version than the package’s',
    /<Version>.*<\/Version>/,
    '<Version>0.1.0.0</Version>',
    'Version should be VERSION, and is 0.1.0.0',
  ],
  [
    'other permissions',
    'ReadWriteDocument',
    'ReadDocument',
    'Permissions should be ReadWriteDocument, and is ReadDocument',
  ],
  [
    'another requirement',
    'MinVersion="1.14"',
    'MinVersion="1.17"',
    'Requirements should be ExcelApi 1.14, and is ExcelApi 1.17',
  ],
  [
    'requirements that only take the buttons away',
    /xsi:type="VersionOverridesV1_0">/,
    '$&<Requirements><bt:Sets><bt:Set Name="ExcelApi" MinVersion="1.17"/></bt:Sets></Requirements>',
    'Requirements in VersionOverrides take the buttons away, and leave the rest',
  ],
  [
    'a shared runtime',
    '<DesktopFormFactor>',
    '<Runtimes/><DesktopFormFactor>',
    'A shared runtime is more than we need',
  ],
  [
    'another function',
    'checkPlan',
    'check',
    'Button 2 should be ExecuteFunction checkPlan, and is ExecuteFunction check',
  ],
  [
    'another pane',
    'Office.AutoShowTaskpaneWithDocument',
    'Holdplan.Pane',
    'Button 1 should be ShowTaskpane Office.AutoShowTaskpaneWithDocument, and is ShowTaskpane Holdplan.Pane',
  ],
  ['one button less', nextButton, '', 'Button 3 should be ExecuteFunction goToNextFinding, and is missing'],
  ['a button too many', nextButton, '$&$&', 'There are 4 buttons'],
  [
    'a tab of its own',
    '<OfficeTab id="TabHome">',
    '<OfficeTab id="TabData">',
    'The buttons are not on the Home tab',
  ],
];

/** How every part of ours begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const CONTENT_TYPES_NAMESPACE = `${PACKAGE}/content-types`;
export const PACKAGE_RELATIONSHIPS = `${PACKAGE}/relationships`;
export const CORE_PROPERTIES = `${PACKAGE}/metadata/core-properties`;
export const CORE_PROPERTIES_RELATIONSHIP = `${PACKAGE_RELATIONSHIPS}/metadata/core-properties`;

/**
 * The same things by two families of names: nearly every file is *transitional*, and Excel can also save *Strict Open
 * XML*. What we add to a file must be of its own family.
 */
export interface Family {
  readonly relationships: string;
  /** A relationship's type is this behind `relationships`. */
  readonly customProperties: string;
  readonly customPropertiesNamespace: string;
  readonly variantTypes: string;
}

const TRANSITIONAL_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const STRICT_DOCUMENT = 'http://purl.oclc.org/ooxml/officeDocument';

export const TRANSITIONAL: Family = {
  relationships: `${TRANSITIONAL_DOCUMENT}/relationships`,
  customProperties: 'custom-properties',
  customPropertiesNamespace: `${TRANSITIONAL_DOCUMENT}/custom-properties`,
  variantTypes: `${TRANSITIONAL_DOCUMENT}/docPropsVTypes`,
};

export const STRICT: Family = {
  relationships: `${STRICT_DOCUMENT}/relationships`,
  customProperties: 'customProperties',
  customPropertiesNamespace: `${STRICT_DOCUMENT}/customProperties`,
  variantTypes: `${STRICT_DOCUMENT}/docPropsVTypes`,
};

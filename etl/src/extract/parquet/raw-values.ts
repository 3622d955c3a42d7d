import type { FileMetaData, SchemaElement } from 'hyparquet';

/** What the library may decode itself: texts, once for each word of a dictionary. */
const isText = ({ converted_type, logical_type }: SchemaElement): boolean =>
  converted_type === 'UTF8' || converted_type === 'ENUM' || logical_type?.type === 'STRING' || logical_type?.type === 'ENUM';

/**
 * Has every other value handed over as it is stored. The library would turn decimals into doubles, and moments into
 * milliseconds without their zone. The text readers must have been made before: they know what the values mean.
 */
export function readValuesRaw(metadata: FileMetaData): void {
  for (const element of metadata.schema) {
    if (element.type === undefined) continue;
    if (isText(element)) {
      element.converted_type = 'UTF8';
    } else {
      delete element.converted_type;
      delete element.logical_type;
    }
  }
}

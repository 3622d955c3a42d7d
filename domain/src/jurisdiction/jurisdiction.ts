/** A place where consortia are watched over. Everything that differs between places is here, so another place is another value. */
export interface Jurisdiction {
  readonly id: string;
  readonly version: string;
  readonly city: Bilingual;
  readonly bureau: Bilingual;
  readonly money: JurisdictionMoney;
  /** Registers that name a unit without a 统一社会信用代码. */
  readonly identities: readonly IdentityScheme[];
  readonly timeZone: string;
  /** Administrative codes of the place start so; empty where there are none. */
  readonly regionPrefix: string;
  /** Applied after NFKC and the removal of white space (Art. 9). */
  readonly namePattern: string;
  readonly sectors: readonly Sector[];
  /** Where a consortium outside the priority sectors is listed: the Measures leave their list open. */
  readonly otherSector: Sector;
  readonly districts: readonly District[];
  /** Whether the scheme and the rule set that come with the program hold here. With `none` a year can be judged only by what people publish. */
  readonly policies: 'built-in' | 'none';
}

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The money of a place. Amounts are kept in its main unit with two decimals. */
export interface JurisdictionMoney {
  /** ISO 4217. */
  readonly code: string;
  /** Ascending: the main unit first, with shift 0; at most three. */
  readonly units: readonly [MoneyUnitWords, ...MoneyUnitWords[]];
}

export interface MoneyUnitWords {
  /** As heads, cells and Chinese pages write it; what a profile names. */
  readonly name: string;
  readonly en: string;
  /** Other ways to write it in a head or a cell. */
  readonly aliases: readonly string[];
  /** Powers of ten of the main unit. */
  readonly shift: number;
}

/** A register whose numbers name units, written `code:number`; of `name` the name itself is the number, until somebody finds a better one. */
export interface IdentityScheme extends Bilingual {
  readonly code: string;
}

/** One of the priority sectors, in the order of Art. 4. */
export interface Sector extends Bilingual {
  readonly code: string;
}

/** `administrative` codes follow GB/T 2260, `statistical` ones are statistical codes of development zones, `local` ones are the bureau's own. */
export interface District extends Bilingual {
  readonly code: string;
  readonly kind: 'administrative' | 'statistical' | 'local';
}

/** The priority sectors in their order, then the one for all others. */
export const allSectors = ({ sectors, otherSector }: Jurisdiction): readonly Sector[] => [...sectors, otherSector];

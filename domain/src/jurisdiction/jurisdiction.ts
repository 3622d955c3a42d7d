/** A place where the Measures apply. Everything that differs between cities is here, so another city is another value. */
export interface Jurisdiction {
  readonly id: string;
  readonly version: string;
  readonly city: Bilingual;
  readonly bureau: Bilingual;
  /** ISO 4217; amounts are kept in its main unit with two decimals. */
  readonly currency: 'CNY';
  readonly timeZone: string;
  /** Administrative codes of the city start so. */
  readonly regionPrefix: string;
  /** Applied after NFKC and the removal of white space (Art. 9). */
  readonly namePattern: string;
  readonly sectors: readonly Sector[];
  /** Where a consortium outside the priority sectors is listed: the Measures leave their list open. */
  readonly otherSector: Sector;
  readonly districts: readonly District[];
}

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
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

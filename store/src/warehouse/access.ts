import type { ClickHouseClient } from '@clickhouse/client';
import type { Role } from './limits.js';

/** The little in which the embedded engine and a server differ. Everything else is the same SQL over the same client. */
export interface Access {
  /** The database in which statements about databases are run. */
  readonly home: string;
  /** A client bound to one database and one role's limits; the same pair gives the same client. */
  client(database: string, role: Role): ClickHouseClient;
  /** Forgets the clients of a dropped database. */
  forget(database: string): Promise<void>;
  /** Bytes free on the narrowest disk that holds the data. */
  freeBytes(): Promise<number>;
  close(): Promise<void>;
}

type Make = (database: string, role: Role) => ClickHouseClient;

/** The clients in use, one for each database and role. */
export class Clients {
  readonly #made = new Map<string, ClickHouseClient>();
  readonly #make: Make;

  constructor(make: Make) {
    this.#make = make;
  }

  get(database: string, role: Role): ClickHouseClient {
    const key = `${role} ${database}`;
    const client = this.#made.get(key) ?? this.#make(database, role);
    this.#made.set(key, client);
    return client;
  }

  async forget(database: string): Promise<void> {
    await this.#close((key) => key.endsWith(` ${database}`));
  }

  async closeAll(): Promise<void> {
    await this.#close(() => true);
  }

  async #close(chosen: (key: string) => boolean): Promise<void> {
    for (const [key, client] of [...this.#made].filter(([name]) => chosen(name))) {
      this.#made.delete(key);
      await client.close();
    }
  }
}

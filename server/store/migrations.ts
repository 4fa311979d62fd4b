import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import { copyMigration } from './copy-migration.ts'
import { deskKeyMigration } from './desk-key-migration.ts'
import { handOverMigration } from './hand-over-migration.ts'
import { lossMigration } from './hand-over-losses.ts'
import type { StoreKind } from './store.ts'
import type { Tables } from './tables.ts'
import { withdrawalMigration } from './withdrawal-migration.ts'

/** The one list of migrations for both databases; only the words for types differ. */
const migrationsFor = (kind: StoreKind): Record<string, Migration> => {
  const bytes = kind === 'postgres' ? sql`bytea` : sql`blob`
  const counter = kind === 'postgres' ? sql`bigserial` : sql`integer`

  return {
    '0001-intake': {
      up: async (db) => {
        const table = (name: string) => db.schema.createTable(name)
        await table('settings')
          .addColumn('name', 'text', (column) => column.primaryKey())
          .addColumn('value', 'text', (column) => column.notNull())
          .execute()
        await table('directories')
          .addColumn('version', 'bigint', (column) => column.primaryKey())
          .addColumn('jws', 'text', (column) => column.notNull())
          .addColumn('content_hash', 'text', (column) => column.notNull())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute()
        await table('desks')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('slug', 'text', (column) => column.notNull())
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('recipient', 'text', (column) => column.notNull())
          .execute()
        await table('signals')
          .addColumn('arrival', counter, (column) => column.primaryKey())
          .addColumn('id', 'text', (column) => column.notNull().unique())
          .addColumn('desk_id', 'text', (column) => column.notNull().references('desks.id'))
          .addColumn('thread_id', 'text', (column) => column.notNull().unique())
          .addColumn('thread_verify_key', 'text', (column) => column.notNull())
          .addColumn('envelope_version', 'integer', (column) => column.notNull())
          .addColumn('envelope_hash', 'text', (column) => column.notNull())
          .addColumn('day', 'text', (column) => column.notNull())
          .addColumn('state', 'text', (column) => column.notNull())
          .addColumn('close_reason', 'text')
          .addColumn('version', 'integer', (column) => column.notNull())
          // Last, so that SQLite need not walk over these bytes to read the rest of the row.
          .addColumn('sealed', bytes, (column) => column.notNull())
          .execute()
        await db.schema
          .createIndex('signals_of_a_desk')
          .on('signals')
          .columns(['desk_id', 'state', 'arrival'])
          .execute()
        await table('messages')
          .addColumn('arrival', counter, (column) => column.primaryKey())
          .addColumn('id', 'text', (column) => column.notNull().unique())
          .addColumn('signal_id', 'text', (column) => column.notNull().references('signals.id'))
          .addColumn('sender', 'text', (column) => column.notNull())
          .addColumn('message_hash', 'text', (column) => column.notNull())
          .addColumn('day', 'text', (column) => column.notNull())
          .addColumn('is_read', 'integer', (column) => column.notNull())
          .addColumn('sealed', bytes, (column) => column.notNull())
          .execute()
        await db.schema
          .createIndex('messages_of_a_signal')
          .on('messages')
          .columns(['signal_id', 'arrival'])
          .execute()
        await table('used_proofs')
          .addColumn('proof_hash', 'text', (column) => column.primaryKey())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute()
        await db.schema
          .createIndex('used_proofs_by_expiry')
          .on('used_proofs')
          .column('expires_at')
          .execute()
      },
    },
    '0002-staff': {
      up: async (db) => {
        const table = (name: string) => db.schema.createTable(name)
        await table('staff')
          .addColumn('joined', counter, (column) => column.primaryKey())
          .addColumn('id', 'text', (column) => column.notNull().unique())
          .addColumn('desk_id', 'text', (column) => column.notNull().references('desks.id'))
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('recipient', 'text', (column) => column.notNull())
          .execute()
        await table('enrolments')
          .addColumn('token_hash', 'text', (column) => column.primaryKey())
          .addColumn('desk_id', 'text', (column) => column.notNull().references('desks.id'))
          .addColumn('first_grant', bytes)
          .addColumn('expires_at', 'bigint')
          .addColumn('staff_id', 'text', (column) => column.references('staff.id'))
          .execute()
        await table('grants')
          .addColumn('staff_id', 'text', (column) => column.primaryKey().references('staff.id'))
          .addColumn('desk_id', 'text', (column) => column.notNull().references('desks.id'))
          .addColumn('sealed', bytes, (column) => column.notNull())
          .execute()
        await table('sign_in_challenges')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
          .addColumn('answer_hash', 'text', (column) => column.notNull())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute()
        await table('sessions')
          .addColumn('token_hash', 'text', (column) => column.primaryKey())
          .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .addColumn('idle_until', 'bigint', (column) => column.notNull())
          .execute()
      },
    },
    '0003-audit': {
      up: async (db) => {
        await db.schema
          .createTable('audit_heads')
          .addColumn('desk_id', 'text', (column) => column.primaryKey().references('desks.id'))
          .addColumn('sequence', 'bigint', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .execute()
        await db.schema
          .createTable('audit')
          .addColumn('desk_id', 'text', (column) => column.notNull().references('desks.id'))
          .addColumn('sequence', 'bigint', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addColumn('actor', 'text')
          .addColumn('action', 'text', (column) => column.notNull())
          .addColumn('subject', 'text')
          .addColumn('detail', 'text')
          .addColumn('previous_hash', 'text', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('audit_entry', ['desk_id', 'sequence'])
          .execute()
        for (const statement of appendOnly[kind]) await sql.raw(statement).execute(db)
      },
    },
    '0004-desk-key-challenges': {
      up: async (db) => {
        await db.schema
          .createTable('desk_key_challenges')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
          .addColumn('answer_hash', 'text', (column) => column.notNull())
          .addColumn('expires_at', 'bigint', (column) => column.notNull())
          .execute()
      },
    },
    '0005-withdrawals': withdrawalMigration,
    '0006-hand-overs': handOverMigration(bytes, counter),
    '0007-copies': copyMigration,
    '0008-hand-over-losses': lossMigration,
    '0009-desk-keys': deskKeyMigration(bytes),
  }
}

const appendOnly: Record<StoreKind, readonly string[]> = {
  sqlite: ['UPDATE', 'DELETE'].map(
    (act) => `CREATE TRIGGER audit_refuses_${act.toLowerCase()} BEFORE ${act} ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`,
  ),
  postgres: [
    `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$`,
    `CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
  ],
}

/**
 * Brings the database to today's form; several intakes may start at once (Kysely takes a lock).
 * Throws when a migration fails: an intake must not run on half a form.
 */
export const migrateToLatest = async (db: Kysely<Tables>, kind: StoreKind): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrationsFor(kind)) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed')
}

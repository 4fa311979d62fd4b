import type { StoreKind } from '../../server/store/store.ts'

/** What makes a database the one it was before a desk could have several keys. */
export const undoDeskKeys = (kind: StoreKind): readonly string[] => [
  `alter table desks add column recipient text`,
  `update desks set recipient = (select recipient from desk_keys where desk_keys.id = desks.id)`,
  `create table old_grants (staff_id text primary key references staff(id),
    desk_id text not null references desks(id), sealed ${kind === 'postgres' ? 'bytea' : 'blob'} not null)`,
  `insert into old_grants select staff_id, key_id, sealed from grants`,
  'drop table grants',
  'alter table old_grants rename to grants',
  'drop index signals_of_a_key',
  'drop index signals_copied_to_a_key',
  'alter table signals drop column key_id',
  'alter table signals drop column also_key_id',
  'alter table hand_overs drop column to_key_id',
  'alter table desk_key_challenges drop column key_id',
  'alter table staff drop column left_at',
  'drop table desk_keys',
  `delete from kysely_migration where name >= '0009'`,
]

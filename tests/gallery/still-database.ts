import { openDatabase } from '@/db/client'
import { quietLog } from '../support/quiet-log'
import { moment } from './stand-still.mjs'

/**
 * Rows that the database dates itself bear the moment of the pictures, each a millisecond after the one before; ids of people,
 * which give them their tint, are made of their names.
 */
export async function stillDatabase(dataDir: string): Promise<void> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  const { pool } = database
  try {
    await pool.query('create sequence gallery_moment')
    const dated = await pool.query<{ table: string; column: string }>(`
      select quote_ident(table_name) as table, quote_ident(column_name) as column
      from information_schema.columns
      where table_schema = 'public' and table_name <> 'app_process'
        and column_default ~ '(now|clock_timestamp)\\(\\)'
      order by table_name, column_name`)
    // One table at a time: the server is at work, and locks of several tables could wait for its own.
    for (const { table, column } of dated.rows)
      await pool.query(
        `alter table ${table} alter column ${column}
         set default to_timestamp(${moment / 1000} + nextval('gallery_moment') / 1000.0)`,
      )
    await pool.query(`
      create function gallery_person() returns trigger language plpgsql as $$
      declare alike int;
      begin
        select count(*) into alike from "user" where name = new.name;
        new.id := md5(new.name || alike);
        return new;
      end $$`)
    await pool.query(
      'create trigger gallery_person before insert on "user" for each row execute function gallery_person()',
    )
  } finally {
    await database.close()
  }
}

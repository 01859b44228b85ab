import { openDatabase } from '@/db/client'
import { quietLog } from '../support/quiet-log'
import { moment } from './stand-still.mjs'

/**
 * Rows that the database dates itself bear the moment of the pictures, each a millisecond after the one before; ids of people,
 * which give them their tint, are made of their names.
 */
export async function stillDatabase(dataDir: string): Promise<void> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  try {
    await database.pool.query(`
      create sequence gallery_moment;
      do $$
      declare dated record;
      begin
        for dated in
          select table_name, column_name from information_schema.columns
          where table_schema = 'public' and table_name <> 'app_process' and column_default ~ '(now|clock_timestamp)\\(\\)'
        loop
          execute format(
            'alter table %I alter column %I set default to_timestamp(${moment / 1000} + nextval(''gallery_moment'') / 1000.0)',
            dated.table_name, dated.column_name);
        end loop;
      end $$;
      create function gallery_person() returns trigger language plpgsql as $$
      declare alike int;
      begin
        select count(*) into alike from "user" where name = new.name;
        new.id := md5(new.name || alike);
        return new;
      end $$;
      create trigger gallery_person before insert on "user" for each row execute function gallery_person()`)
  } finally {
    await database.close()
  }
}

-- Who was erased keeps a row, and administers nothing: where nobody else was there to have the mark, the next account has it.
CREATE OR REPLACE FUNCTION keep_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM "user" WHERE administrator AND NOT demo)
    AND NOT EXISTS (SELECT FROM "user" WHERE administrator AND (demo OR id IN (SELECT person_id FROM erased_person))) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(874235);
  IF EXISTS (SELECT FROM "user" WHERE NOT demo) THEN
    IF TG_OP = 'INSERT' AND NOT EXISTS (
      SELECT FROM "user" WHERE administrator AND NOT demo AND id NOT IN (SELECT person_id FROM erased_person)
    ) THEN
      UPDATE "user" SET administrator = true
      WHERE id = (
        SELECT id FROM "user" WHERE NOT demo AND id NOT IN (SELECT person_id FROM erased_person) ORDER BY created_at, id LIMIT 1
      );
    END IF;
    UPDATE "user" SET administrator = false WHERE administrator AND demo;
    UPDATE "user" SET administrator = false WHERE administrator AND id IN (SELECT person_id FROM erased_person)
      AND EXISTS (
        SELECT FROM "user" WHERE administrator AND NOT demo AND id NOT IN (SELECT person_id FROM erased_person)
      );
  END IF;
  IF TG_OP <> 'INSERT' AND NOT EXISTS (SELECT FROM "user" WHERE administrator) THEN
    RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'TR001';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- Where that has happened already, whoever came first of those who are there has it.
UPDATE "user" SET administrator = true
WHERE id = (
  SELECT id FROM "user" WHERE NOT demo AND id NOT IN (SELECT person_id FROM erased_person) ORDER BY created_at, id LIMIT 1
) AND NOT EXISTS (
  SELECT FROM "user" WHERE administrator AND NOT demo AND id NOT IN (SELECT person_id FROM erased_person)
);

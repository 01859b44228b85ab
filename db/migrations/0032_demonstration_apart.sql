ALTER TABLE "installation" ADD COLUMN "demonstration_kept" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- A persona is a member of the demonstration's cohorts only, whatever writes the row. Save while a backup is restored: the next start
-- ends what an older one brings.
CREATE FUNCTION keep_membership_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('triade.restores', true), '') <> pg_current_xact_id()::text
    AND EXISTS (SELECT FROM "user" WHERE id = NEW.user_id AND demo)
    AND EXISTS (SELECT FROM cohort WHERE id = NEW.cohort_id AND NOT is_demo) THEN
    RAISE EXCEPTION 'a persona belongs to the demonstration only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER membership_apart BEFORE INSERT OR UPDATE OF user_id, cohort_id ON membership
  FOR EACH ROW EXECUTE FUNCTION keep_membership_apart();

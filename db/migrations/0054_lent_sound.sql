ALTER TABLE "lent_moment" ADD COLUMN "sound" jsonb;--> statement-breakpoint
ALTER TABLE "lent_moment" ADD COLUMN "advisor_sound" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lent_moment" ADD COLUMN "beneficiary_sound" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- As in 0050, with the sound.
CREATE OR REPLACE FUNCTION end_lent_moments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('triade.restores', true), '') <> pg_current_xact_id()::text THEN
    UPDATE lent_moment
    SET ended_at = now(), words = NULL, dial = NULL, advisor_agreed = false, beneficiary_agreed = false,
      sound = NULL, advisor_sound = false, beneficiary_sound = false
    WHERE live_session_id = NEW.live_session_id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END
$$;

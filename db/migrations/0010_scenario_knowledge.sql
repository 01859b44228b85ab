CREATE TABLE "scenario_knowledge" (
	"user_id" text NOT NULL,
	"family" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "scenario_knowledge_user_id_family_pk" PRIMARY KEY("user_id","family")
);
--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "family" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "copied_from" text;--> statement-breakpoint
ALTER TABLE "scenario_knowledge" ADD CONSTRAINT "scenario_knowledge_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "scenario" SET "family" = "key";--> statement-breakpoint
CREATE FUNCTION set_scenario_family() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.family = '' THEN
    NEW.family := coalesce(
      (SELECT family FROM scenario WHERE key = NEW.key LIMIT 1),
      (SELECT family FROM scenario WHERE key = NEW.copied_from LIMIT 1),
      NEW.key
    );
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER scenario_family BEFORE INSERT ON scenario FOR EACH ROW EXECUTE FUNCTION set_scenario_family();--> statement-breakpoint
-- What the seats of stored live sessions bind people to, where nothing is written yet: of all of them, or for the people of one.
-- Of two contrary seats of an older release the one that knows the brief counts.
CREATE FUNCTION fill_scenario_knowledge(of_session uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  WITH bound AS (
    SELECT seat.user_id, scenario.family, seat.live_session_id, CASE
      WHEN seat.seat IN ('beneficiary', 'supervisor') THEN 'knows'
      WHEN live.status IN ('debrief', 'closed') AND seat.ended_at IS NULL THEN 'knows'
      WHEN seat.seat = 'advisor' AND live.status <> 'cancelled' AND seat.ended_at IS NULL THEN 'advises'
      WHEN seat.seat = 'observer' AND (live.status <> 'cancelled' AND seat.ended_at IS NULL OR EXISTS (
        SELECT FROM live_session_event WHERE live_session_id = live.id AND type = 'interviewStarted'
      )) THEN 'observes'
    END AS kind
    FROM live_session_seat seat
    JOIN live_session live ON live.id = seat.live_session_id
    JOIN scenario ON scenario.key = live.scenario_key AND scenario.version = live.scenario_version
    WHERE of_session IS NULL
      OR seat.user_id IN (SELECT user_id FROM live_session_seat WHERE live_session_id = of_session)
  )
  INSERT INTO scenario_knowledge (user_id, family, kind)
  SELECT DISTINCT ON (user_id COLLATE "C", family) user_id, family, kind FROM bound
  WHERE kind IS NOT NULL
    AND (of_session IS NULL OR family = (SELECT family FROM bound WHERE live_session_id = of_session LIMIT 1))
  ORDER BY user_id COLLATE "C", family, array_position(ARRAY['knows', 'advises', 'observes'], kind)
  ON CONFLICT DO NOTHING
$$;--> statement-breakpoint
-- Frees people of what the seats of one live session bound them to, unless they know the brief or another seat binds them. Rows are
-- locked in the order in which seats are taken, so that the two never wait for each other in a circle.
CREATE FUNCTION release_scenario_knowledge(of_session uuid, of_family text, people text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM scenario_knowledge WHERE family = of_family AND user_id = ANY (people)
  ORDER BY user_id COLLATE "C" FOR UPDATE;
  DELETE FROM scenario_knowledge WHERE family = of_family AND user_id = ANY (people) AND kind <> 'knows';
  PERFORM fill_scenario_knowledge(of_session);
END
$$;--> statement-breakpoint
-- Unsealing opens the brief to every seat. Cancelling frees the advisor, and the observers of an interview that never began.
CREATE FUNCTION follow_scenario_knowledge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ours text := (SELECT family FROM scenario WHERE key = NEW.scenario_key AND version = NEW.scenario_version);
BEGIN
  IF NEW.status IN ('debrief', 'closed') THEN
    INSERT INTO scenario_knowledge (user_id, family, kind)
    SELECT user_id, ours, 'knows' FROM live_session_seat
    WHERE live_session_id = NEW.id AND ended_at IS NULL ORDER BY user_id COLLATE "C"
    ON CONFLICT (user_id, family) DO UPDATE SET kind = 'knows' WHERE scenario_knowledge.kind <> 'knows';
  ELSIF NEW.status = 'cancelled' THEN
    PERFORM release_scenario_knowledge(
      NEW.id, ours, ARRAY(SELECT user_id FROM live_session_seat WHERE live_session_id = NEW.id)
    );
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER live_session_scenario_knowledge
  AFTER UPDATE OF status ON live_session
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION follow_scenario_knowledge();--> statement-breakpoint
-- A seat that ends frees its advisor, and its observer before the interview.
CREATE FUNCTION follow_ended_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM release_scenario_knowledge(live.id, scenario.family, ARRAY[NEW.user_id])
  FROM live_session live
  JOIN scenario ON scenario.key = live.scenario_key AND scenario.version = live.scenario_version
  WHERE live.id = NEW.live_session_id;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER live_session_seat_scenario_knowledge
  AFTER UPDATE OF ended_at ON live_session_seat
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION follow_ended_seat();--> statement-breakpoint
SELECT fill_scenario_knowledge();

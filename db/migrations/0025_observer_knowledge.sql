-- As in 0018, save for an observer whose seat had ended when the interview began (they saw nothing of it and are free), and
-- for people who were erased, of whom nothing is known.
CREATE OR REPLACE FUNCTION fill_scenario_knowledge(of_session uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  WITH bound AS (
    SELECT seat.user_id, scenario.family, seat.live_session_id, CASE
      WHEN seat.seat IN ('beneficiary', 'supervisor') AND (seat.ended_at IS NULL OR NOT EXISTS (
        SELECT FROM live_session_event WHERE live_session_id = live.id AND type = 'scenarioChanged'
      )) THEN 'knows'
      WHEN live.status IN ('debrief', 'closed') AND seat.ended_at IS NULL THEN 'knows'
      WHEN seat.seat = 'advisor' AND live.status <> 'cancelled' AND seat.ended_at IS NULL THEN 'advises'
      WHEN seat.seat = 'observer' AND (live.status <> 'cancelled' AND seat.ended_at IS NULL OR EXISTS (
        SELECT FROM live_session_event WHERE live_session_id = live.id AND type = 'interviewStarted'
          AND (seat.ended_at IS NULL OR recorded_at <= seat.ended_at)
      )) THEN 'observes'
    END AS kind
    FROM live_session_seat seat
    JOIN live_session live ON live.id = seat.live_session_id
    JOIN scenario ON scenario.key = live.scenario_key AND scenario.version = live.scenario_version
    WHERE (of_session IS NULL
        OR seat.user_id IN (SELECT user_id FROM live_session_seat WHERE live_session_id = of_session))
      AND seat.user_id NOT IN (SELECT person_id FROM erased_person)
  )
  INSERT INTO scenario_knowledge (user_id, family, kind)
  SELECT DISTINCT ON (user_id COLLATE "C", family) user_id, family, kind FROM bound
  WHERE kind IS NOT NULL
    AND (of_session IS NULL OR family = (SELECT family FROM bound WHERE live_session_id = of_session LIMIT 1))
  ORDER BY user_id COLLATE "C", family, array_position(ARRAY['knows', 'advises', 'observes'], kind)
  ON CONFLICT DO NOTHING
$$;--> statement-breakpoint
-- What seats bind observers to is computed from the seats alone, so that it is computed anew.
DELETE FROM scenario_knowledge WHERE kind = 'observes';--> statement-breakpoint
SELECT fill_scenario_knowledge();

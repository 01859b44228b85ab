-- As in 0010, save for who has seen a lent moment (`saw`): like knowledge of a brief, that outlasts every seat.
CREATE OR REPLACE FUNCTION release_scenario_knowledge(of_session uuid, of_family text, people text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM scenario_knowledge WHERE family = of_family AND user_id = ANY (people)
  ORDER BY user_id COLLATE "C" FOR UPDATE;
  DELETE FROM scenario_knowledge WHERE family = of_family AND user_id = ANY (people) AND kind NOT IN ('knows', 'saw');
  PERFORM fill_scenario_knowledge(of_session);
END
$$;

CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of a live session is append only' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER live_session_event_append_only
  BEFORE UPDATE OR DELETE ON live_session_event
  FOR EACH ROW EXECUTE FUNCTION refuse_log_change();--> statement-breakpoint
CREATE TRIGGER live_session_event_no_truncate
  BEFORE TRUNCATE ON live_session_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change();

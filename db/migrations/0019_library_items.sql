CREATE TABLE "library_draft" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"content" jsonb NOT NULL,
	"based_on" integer,
	"aside" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "library_draft_kind_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
CREATE TABLE "library_item" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"owner" text NOT NULL,
	"cohort_id" uuid,
	"author_id" text,
	"family" text NOT NULL,
	"copied_from" text,
	"copied_version" integer,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "library_item_kind_key_pk" PRIMARY KEY("kind","key"),
	CONSTRAINT "library_item_kind" CHECK ("library_item"."kind" in ('scenario', 'grid')),
	CONSTRAINT "library_item_owner" CHECK (("library_item"."owner" = 'cohort') = ("library_item"."cohort_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "library_reader" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"person_id" text NOT NULL,
	"place" text,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "library_reader_kind_key_person_id_pk" PRIMARY KEY("kind","key","person_id")
);
--> statement-breakpoint
ALTER TABLE "observation_grid" ADD COLUMN "item_kind" text DEFAULT 'grid' NOT NULL;--> statement-breakpoint
ALTER TABLE "observation_grid" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "item_kind" text DEFAULT 'scenario' NOT NULL;--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "library_draft" ADD CONSTRAINT "library_draft_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_draft" ADD CONSTRAINT "library_draft_item" FOREIGN KEY ("kind","key") REFERENCES "public"."library_item"("kind","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_reader" ADD CONSTRAINT "library_reader_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_reader" ADD CONSTRAINT "library_reader_item" FOREIGN KEY ("kind","key") REFERENCES "public"."library_item"("kind","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Whatever is stored belongs to nobody, save the scenarios that a cohort had.
INSERT INTO "library_item" ("kind", "key", "owner", "cohort_id", "family", "copied_from", "created_at")
SELECT DISTINCT ON ("key") 'scenario', "key", CASE WHEN "cohort_id" IS NULL THEN 'builtIn' ELSE 'cohort' END,
  "cohort_id", "family", "copied_from", "created_at"
FROM "scenario" ORDER BY "key", "version";--> statement-breakpoint
INSERT INTO "library_item" ("kind", "key", "owner", "family", "created_at")
SELECT DISTINCT ON ("key") 'grid', "key", 'builtIn', "key", "created_at" FROM "observation_grid" ORDER BY "key", "version";--> statement-breakpoint
CREATE INDEX "library_item_cohort_id" ON "library_item" USING btree ("cohort_id");--> statement-breakpoint
ALTER TABLE "observation_grid" ADD CONSTRAINT "observation_grid_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_grid" ADD CONSTRAINT "observation_grid_item" FOREIGN KEY ("item_kind","key") REFERENCES "public"."library_item"("kind","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_item" FOREIGN KEY ("item_kind","key") REFERENCES "public"."library_item"("kind","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_grid" ADD CONSTRAINT "observation_grid_item_kind" CHECK ("observation_grid"."item_kind" = 'grid');--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_item_kind" CHECK ("scenario"."item_kind" = 'scenario');--> statement-breakpoint
-- A version without an item is a built-in one, or of an older release's backup: it gets its item here. Its family is its item's.
CREATE OR REPLACE FUNCTION set_scenario_family() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO library_item (kind, key, owner, cohort_id, family, copied_from)
  VALUES (
    'scenario', NEW.key, CASE WHEN NEW.cohort_id IS NULL THEN 'builtIn' ELSE 'cohort' END, NEW.cohort_id,
    coalesce(
      nullif(NEW.family, ''),
      (SELECT family FROM library_item WHERE kind = 'scenario' AND key = NEW.copied_from),
      NEW.key
    ),
    NEW.copied_from
  ) ON CONFLICT DO NOTHING;
  NEW.family := (SELECT family FROM library_item WHERE kind = 'scenario' AND key = NEW.key);
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE FUNCTION give_grid_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO library_item (kind, key, owner, family) VALUES ('grid', NEW.key, 'builtIn', NEW.key) ON CONFLICT DO NOTHING;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER observation_grid_item BEFORE INSERT ON observation_grid FOR EACH ROW EXECUTE FUNCTION give_grid_item();--> statement-breakpoint
-- Whether an item has to stay: built-in, the organisation's, or of a cohort that is still there.
CREATE FUNCTION library_item_stays(of_kind text, of_key text) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (
    SELECT FROM library_item item WHERE kind = of_kind AND key = of_key
    AND (cohort_id IS NULL OR EXISTS (SELECT FROM cohort WHERE cohort.id = item.cohort_id))
  )
$$;--> statement-breakpoint
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT library_item_stays(OLD.item_kind, OLD.key) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a version of a scenario or a grid never changes' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER scenario_never_changes BEFORE UPDATE OR DELETE ON scenario
  FOR EACH ROW EXECUTE FUNCTION refuse_version_change();--> statement-breakpoint
CREATE TRIGGER observation_grid_never_changes BEFORE UPDATE OR DELETE ON observation_grid
  FOR EACH ROW EXECUTE FUNCTION refuse_version_change();--> statement-breakpoint
-- An item that was never published may go; one with versions goes with its cohort.
CREATE FUNCTION refuse_item_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF library_item_stays(OLD.kind, OLD.key) AND (
    EXISTS (SELECT FROM scenario WHERE OLD.kind = 'scenario' AND key = OLD.key)
    OR EXISTS (SELECT FROM observation_grid WHERE OLD.kind = 'grid' AND key = OLD.key)
  ) THEN
    RAISE EXCEPTION 'an item that has versions stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;--> statement-breakpoint
CREATE TRIGGER library_item_stays BEFORE DELETE ON library_item FOR EACH ROW EXECUTE FUNCTION refuse_item_removal();

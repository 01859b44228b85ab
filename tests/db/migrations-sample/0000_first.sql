CREATE TABLE "note" ("id" integer PRIMARY KEY, "text" text NOT NULL);
--> statement-breakpoint
INSERT INTO "note" VALUES (1, 'once');

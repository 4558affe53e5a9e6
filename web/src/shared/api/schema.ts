// Printed by `npm run types` from api/openapi.json; not edited by hand.
export interface paths {
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of events in the reader's scope, newest first */
        get: operations["get_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live updates as server-sent events; Last-Event-ID replays what was missed */
        get: operations["get_events_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles and permissions */
        get: operations["get_rights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dictionaries and rules, with how many entries and drafts */
        get: operations["get_dictionaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries/{dictionary}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dictionary: columns, every version, open drafts */
        get: operations["get_dictionaries_dictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionaries/{dictionary}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft an entry, from a day on */
        post: operations["post_dictionaries_dictionary_drafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionary-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft */
        get: operations["get_dictionary_drafts_id"];
        /** Change an open draft */
        put: operations["put_dictionary_drafts_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionary-drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish it: in force from its day on */
        post: operations["post_dictionary_drafts_id_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionary-drafts/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recall what was published and hasn't begun */
        post: operations["post_dictionary_drafts_id_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dictionary-drafts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an open draft */
        post: operations["post_dictionary_drafts_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places right below one, or found by name; 200 at most */
        get: operations["get_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The micro-grid a point is in */
        get: operations["get_places_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlines below a place as GeoJSON (RFC 7946) */
        get: operations["get_places_geojson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A place with its outline */
        get: operations["get_places_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a place was, the newest first */
        get: operations["get_places_code_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grid-sizes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many households a grid should have, by kind and date */
        get: operations["get_grid_sizes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places meant by the words of an address */
        get: operations["get_addresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compounds in a place */
        get: operations["get_compounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buildings of a compound or in a place */
        get: operations["get_buildings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Doors of a building in the reader's scope */
        get: operations["get_households"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the base map covers, whom to thank for it, and its review number */
        get: operations["get_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, in which post, and what it may do; 204: nobody */
        get: operations["get_session"];
        put?: never;
        /** Sign in; the session comes as a cookie */
        post: operations["post_session"];
        /** Sign out */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Act in another post */
        put: operations["put_session_post"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own password; one's other sessions end */
        put: operations["put_session_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts in the reader's places, newest first */
        get: operations["get_accounts"];
        put?: never;
        /** Make an account */
        post: operations["post_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account with its posts */
        get: operations["get_accounts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, phone or state */
        patch: operations["patch_accounts_id"];
        trace?: never;
    };
    "/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set somebody's password; their sessions end */
        put: operations["put_accounts_id_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a phone number in full; the log says so */
        post: operations["post_accounts_id_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a post */
        post: operations["post_accounts_id_posts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a post */
        delete: operations["delete_posts_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the end of a post's term, or none */
        put: operations["put_posts_id_term"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a one-time code in one's own post from now on */
        post: operations["post_posts_id_totp"];
        /** No more codes for this post (a lost phone) */
        delete: operations["delete_posts_id_totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that may stand in for this one, for its holder and who gives it */
        get: operations["get_posts_id_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name who stands in while the holder is away: by the holder or who gives the post */
        post: operations["post_posts_id_substitutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands in for whom: one's own part in it and, with accounts.read, in one's places */
        get: operations["get_substitutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/substitutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End it early: by the holder, who stands in, or who gives the post */
        delete: operations["delete_substitutes_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places without a holder of the kind of post they must have, on a day */
        get: operations["get_vacancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many places of each level have nobody, on a day */
        get: operations["get_vacancies_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for more households or people than set, the heaviest first */
        get: operations["get_loads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/post-norms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What posts must be held and how much one may answer for, with dates */
        get: operations["get_post_norms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/post-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What kinds of posts are called today */
        get: operations["get_post_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{code}/answering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answered for a place on a day, and who stood in for them */
        get: operations["get_places_code_answering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{code}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts at a place and who holds them */
        get: operations["get_places_code_posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Change sets of the grid, newest first */
        get: operations["get_changes"];
        put?: never;
        /** Draft a change set */
        post: operations["post_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check acts while drawing; keeps nothing */
        post: operations["post_changes_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grid on two days: places, households moved, posts concerned */
        get: operations["get_changes_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A community's micro-grids out of GeoJSON, GeoPackage, CSV or XLSX: look, then a draft */
        post: operations["post_changes_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A change set with its acts and check */
        get: operations["get_changes_id"];
        /** Edit a draft */
        put: operations["put_changes_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{id}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, before and after, as GeoJSON */
        get: operations["get_changes_id_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a draft whose check found no fault */
        post: operations["post_changes_id_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve; it takes effect on its day, or at once */
        post: operations["post_changes_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return it to its drafter, with the reason */
        post: operations["post_changes_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw it */
        post: operations["post_changes_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft the change set that leads back from one in force */
        post: operations["post_changes_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each kind of post does and isn't asked to do, on a day */
        get: operations["get_duties"];
        put?: never;
        /** Set a kind's list from a moment on */
        post: operations["post_duties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All lists of one kind, the newest first */
        get: operations["get_duties_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card of a post, of any day */
        get: operations["get_posts_id_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/card.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on paper: what the public may see of it */
        get: operations["get_posts_id_card_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{code}/cards.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All cards of a community or a grid in one document */
        get: operations["get_places_code_cards_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards of a place, in order of place */
        get: operations["get_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make codes for the cards of a place that have none */
        post: operations["post_cards_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/carries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which kinds of posts carry full names in public */
        get: operations["get_cards_carries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a post's work and relay number */
        put: operations["put_posts_id_numbers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new code; the one printed before leads nowhere from now on */
        post: operations["post_posts_id_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{code}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers of a community's, a street's or the district's office */
        get: operations["get_places_code_lines"];
        /** Set them */
        put: operations["put_places_code_lines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one agrees to show on one's cards */
        get: operations["get_me_card"];
        /** Agree, or take it back: it holds at once */
        put: operations["put_me_card"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/face": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A colleague's portrait, or the first character of their name */
        get: operations["get_accounts_id_face"];
        put?: never;
        /** Set a portrait: JPEG, PNG or WebP of at most 256 KiB; it is shrunk, all metadata is dropped */
        post: operations["post_accounts_id_face"];
        /** Remove it */
        delete: operations["delete_accounts_id_face"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/portrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is a portrait and to whom it is shown; for oneself and for the office */
        get: operations["get_accounts_id_portrait"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buildings of a community or grid and the codes at their doors */
        get: operations["get_doors"];
        put?: never;
        /** Make codes for the buildings that have none */
        post: operations["post_doors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doors/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new code; the sign that hangs there leads nowhere from now on */
        post: operations["post_doors_id_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{code}/doors.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signs for the doors that have codes, of a compound or of a whole community */
        get: operations["get_places_code_doors_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by door in the reader's places, masked */
        get: operations["get_residents"];
        put?: never;
        /** Write somebody down, with their part in a household */
        post: operations["post_residents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Doors of a building with how many people are written down there */
        get: operations["get_residents_households"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of records that look like one person */
        get: operations["get_residents_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look for somebody by name, sound, phone or number; the log says so */
        post: operations["post_residents_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The masked list as CSV, each line marked with who took it out, when and what for */
        post: operations["post_residents_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person, masked, with their households in the reader's places */
        get: operations["get_residents_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is written down */
        patch: operations["patch_residents_id"];
        trace?: never;
    };
    "/residents/{id}/full": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See a part of a record in full; the log says who, what and why */
        post: operations["post_residents_id_full"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move in, or take a further part in a household */
        post: operations["post_residents_id_memberships"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move from one home to another */
        post: operations["post_residents_id_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memberships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move out, sell, leave: a membership ends */
        post: operations["post_memberships_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The other record is the same person: take it in */
        post: operations["post_residents_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was not: give it back */
        post: operations["post_residents_id_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/distinct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The other record only looks alike: the pair isn't shown any more */
        post: operations["post_residents_id_distinct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let the person see their own record with an account in their name */
        put: operations["put_residents_id_account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one is told before one agrees, by purpose */
        get: operations["get_consent_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of care (示例), and which need consent */
        get: operations["get_care_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who needs care in the reader's places, masked */
        get: operations["get_cares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What somebody has agreed to, and the care they need */
        get: operations["get_residents_id_consents"];
        put?: never;
        /** Write down an agreement on paper, or a guardian's */
        post: operations["post_residents_id_consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody takes an agreement back at the desk */
        post: operations["post_residents_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/residents/{id}/cares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down a need for care */
        post: operations["post_residents_id_cares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cares/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Care that is no longer needed */
        post: operations["post_cares_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people ask of their data, the most pressing first */
        get: operations["get_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request in the person's words */
        get: operations["get_requests_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer it; an erasure that is done is done at once */
        post: operations["post_requests_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My own record, in full (PIPL art. 45) */
        post: operations["post_me_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that is kept of me, to take along */
        post: operations["post_me_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has done what with my record */
        get: operations["get_me_views"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have agreed to, and the care that is written down */
        get: operations["get_me_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Agree */
        put: operations["put_me_consents_purpose"];
        post?: never;
        /** Take an agreement back; what rests on it ends */
        delete: operations["delete_me_consents_purpose"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have asked of my data, and the answers */
        get: operations["get_me_requests"];
        put?: never;
        /** Ask for correction, erasure or an explanation (PIPL art. 46-48) */
        post: operations["post_me_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helper-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of helpers, skills, and what one agrees to before one is written down */
        get: operations["get_helper_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Helpers who report to the reader's places, masked; of a grid: who help there */
        get: operations["get_helpers"];
        put?: never;
        /** Write a helper down */
        post: operations["post_helpers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/free": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could help: by skill, time and place; who has done least and is nearest first */
        get: operations["get_helpers_free"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many helpers, by kind, place or unit */
        get: operations["get_helpers_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units whose names begin so */
        get: operations["get_helpers_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look for a helper by a whole name or phone; the log says so */
        post: operations["post_helpers_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One helper, masked, with micro-grids, teams and years */
        get: operations["get_helpers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is written down */
        patch: operations["patch_helpers_id"];
        trace?: never;
    };
    "/helpers/{id}/full": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See name and phone in full; the log says who and what for */
        post: operations["post_helpers_id_full"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A helper leaves; with erase, name and phone go */
        post: operations["post_helpers_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let the helper see their own record with an account in their name */
        put: operations["put_helpers_id_account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/{id}/joinings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a helper to join a micro-grid */
        post: operations["post_helpers_id_joinings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/joinings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who helps in which micro-grid, on any day; who asks to */
        get: operations["get_joinings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/joinings/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree or refuse, as who answers for the micro-grid */
        post: operations["post_joinings_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/joinings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A helper leaves a micro-grid */
        post: operations["post_joinings_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Service teams of the reader's places */
        get: operations["get_teams"];
        put?: never;
        /** Make a team */
        post: operations["post_teams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A team and who is in it */
        get: operations["get_teams_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Another name, home or leader; its end */
        patch: operations["patch_teams_id"];
        trace?: never;
    };
    "/teams/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody comes into a team */
        post: operations["post_teams_id_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team-members/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody leaves a team */
        post: operations["post_team_members_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/helper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own record as a helper, in plain */
        get: operations["get_me_helper"];
        put?: never;
        /** Report in: I agree to be written down */
        post: operations["post_me_helper"];
        /** Withdraw: I leave, my name and phone are erased */
        delete: operations["delete_me_helper"];
        options?: never;
        head?: never;
        /** Correct my record */
        patch: operations["patch_me_helper"];
        trace?: never;
    };
    "/me/joinings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to help in a micro-grid */
        post: operations["post_me_joinings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/joinings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave it, or take the asking back */
        post: operations["post_me_joinings_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What helpers did in the reader's places */
        get: operations["get_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helpers/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what a helper did, for another to confirm */
        post: operations["post_helpers_id_services"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm it, refuse it, or strike it */
        post: operations["post_services_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I did, newest first */
        get: operations["get_me_services"];
        put?: never;
        /** Enter what I did, for another to confirm */
        post: operations["post_me_services"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What groups may answer for */
        get: operations["get_subjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What kinds of groups are called today */
        get: operations["get_group_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 专班 and working groups of a day, in order of place */
        get: operations["get_groups"];
        put?: never;
        /** Found a group */
        post: operations["post_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/in-charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was in charge of a subject at a place on a day, nearest first */
        get: operations["get_groups_in_charge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A group with members, subjects, names */
        get: operations["get_groups_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what it is for, its parent, its reminders */
        patch: operations["patch_groups_id"];
        trace?: never;
    };
    "/groups/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a group from a day on */
        post: operations["post_groups_id_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set what a group answers for, from a day on */
        post: operations["post_groups_id_subjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a group into another: its subjects and affairs go along */
        post: operations["post_groups_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dissolve a group without open affairs */
        post: operations["post_groups_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appoint somebody, for a term */
        post: operations["post_groups_id_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-members/{id}/term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the last day of somebody's term, or none */
        post: operations["post_group_members_id_term"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of a group, the latest first */
        get: operations["get_group_meetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a meeting of a group */
        post: operations["post_groups_id_meetings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meeting with its minutes, of any version */
        get: operations["get_group_meetings_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-meetings/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Amend minutes: a new version, the old one stays */
        post: operations["post_group_meetings_id_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists of a group: functions, resources, policies */
        get: operations["get_group_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter something into a list */
        post: operations["post_groups_id_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry with its road */
        get: operations["get_group_entries_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-entries/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Under way */
        post: operations["post_group_entries_id_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-entries/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Done, with words */
        post: operations["post_group_entries_id_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-entries/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another owner or date, with the reason */
        post: operations["post_group_entries_id_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-entries/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Taken off the list, with the reason */
        post: operations["post_group_entries_id_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-entries/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Under way again, with the reason */
        post: operations["post_group_entries_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of groups in order of their dates: of a group, one's own, those waiting for one */
        get: operations["get_group_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open and late tasks by group */
        get: operations["get_group_tasks_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a task, out of a meeting or an entry; its owner is told */
        post: operations["post_groups_id_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task with its road */
        get: operations["get_group_tasks_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report back, by its owner */
        post: operations["post_group_tasks_id_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept and close, by who leads the group */
        post: operations["post_group_tasks_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return to be done again, with the reason */
        post: operations["post_group_tasks_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another owner or date, with the reason */
        post: operations["post_group_tasks_id_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/group-tasks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw, with the reason */
        post: operations["post_group_tasks_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of the book in the reader's places */
        get: operations["get_points_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account, with where each unit in it came from and when it ends */
        get: operations["get_points_accounts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/accounts/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved an account, the newest first */
        get: operations["get_points_accounts_id_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the points account of a person who has earned none yet */
        post: operations["post_points_persons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the account of a fund, a partner, a team or a grid */
        post: operations["post_points_funds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers in the reader's places, the newest first */
        get: operations["get_points_transfers"];
        put?: never;
        /** Ask for a transfer: the amount is set aside until somebody else approves */
        post: operations["post_points_transfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One transfer, line by line and lot by lot */
        get: operations["get_points_transfers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/transfers/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what another asked for, or give back what was set aside */
        post: operations["post_points_transfers_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/transfers/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take all of a transfer back, by another that says why */
        post: operations["post_points_transfers_id_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What accounts of each kind hold in the reader's places */
        get: operations["get_points_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Months that are closed */
        get: operations["get_points_periods"];
        put?: never;
        /** Close a month: nothing more is booked in it */
        post: operations["post_points_periods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the book was last read again, and whether its lines say what its balances say */
        get: operations["get_points_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own points and hours, with where they came from and when they end */
        get: operations["get_me_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/points/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved an account of one's own, the newest first */
        get: operations["get_me_points_id_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a JPEG, PNG or WebP picture of at most 12 MiB; it is shrunk and all metadata is dropped */
        post: operations["post_photos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo, for whom it concerns */
        get: operations["get_photos_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos/{id}/thumb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its thumbnail */
        get: operations["get_photos_id_thumb"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facility-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services that facilities offer, as they are in force */
        get: operations["get_facility_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facility-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose lists of services there are */
        get: operations["get_facility_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facility-norms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each list asks for */
        get: operations["get_facility_norms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facilities in the reader's places, newest first */
        get: operations["get_facilities"];
        put?: never;
        /** Write a facility down */
        post: operations["post_facilities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facilities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A facility and what became of it */
        get: operations["get_facilities_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a facility */
        patch: operations["patch_facilities_id"];
        trace?: never;
    };
    "/facilities/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It opened, closed or moved away */
        post: operations["post_facilities_id_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facilities/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that is said of it was confirmed today */
        post: operations["post_facilities_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facilities/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a table (CSV, XLSX) would make of the register */
        post: operations["post_facilities_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facilities/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a table in, all of it or nothing */
        post: operations["post_facilities_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facility-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What neighbours say is missing, wrong or gone */
        get: operations["get_facility_wishes"];
        put?: never;
        /** Say that a facility is missing, wrong or gone */
        post: operations["post_facility_wishes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facility-wishes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it up, or decline it with a reason */
        post: operations["post_facility_wishes_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/facility-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I said about facilities, newest first */
        get: operations["get_me_facility_wishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes of cases, groups before their items */
        get: operations["get_case_classes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in the reader's scope */
        get: operations["get_cases"];
        put?: never;
        /** Report a case */
        post: operations["post_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a case without signing in, by phone number */
        post: operations["post_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{number}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate a closed case with the token of its receipt */
        post: operations["post_reports_number_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in a part of the map, at most 5,000 */
        get: operations["get_cases_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases, by state */
        get: operations["get_cases_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open cases within 150 m, reported in the last 30 days */
        get: operations["get_cases_near"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with its road so far */
        get: operations["get_cases_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/responsible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that answer for the place of a case, the first one suggested */
        get: operations["get_cases_id_responsible"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a reported case */
        post: operations["post_cases_id_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a reported case, with the reason */
        post: operations["post_cases_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatch a case to a post, or to another one */
        post: operations["post_cases_id_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a case that was dispatched to me */
        post: operations["post_cases_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a case that was dispatched to me, with the reason */
        post: operations["post_cases_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Feed back the result, with a photo */
        post: operations["post_cases_id_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the result; not by who handled it */
        post: operations["post_cases_id_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/rework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it back to be done again, with the reason */
        post: operations["post_cases_id_rework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a verified case */
        post: operations["post_cases_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate a closed case that I reported */
        post: operations["post_cases_id_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle on the spot what I found, with a photo */
        post: operations["post_cases_id_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer as a post that assists */
        post: operations["post_cases_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time, before it is due */
        post: operations["post_cases_id_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant the time that was asked for */
        post: operations["post_cases_id_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deny the time that was asked for, with the reason */
        post: operations["post_cases_id_deny"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise it to the desk above (吹哨), which sends it */
        post: operations["post_cases_id_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend it, with the reason; its clock stands still */
        post: operations["post_cases_id_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume it where it was */
        post: operations["post_cases_id_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Urge an open case; once in 24 hours */
        post: operations["post_cases_id_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a case, with the reason */
        post: operations["post_cases_id_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a duplicate into another case */
        post: operations["post_cases_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merging, with the reason */
        post: operations["post_cases_id_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a closed case done again, with the reason */
        post: operations["post_cases_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/take_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up a refused report again, with the reason */
        post: operations["post_cases_id_take_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is looked at on a round (示例) */
        get: operations["get_inspections_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Routes of inspection with their points, and when each is due */
        get: operations["get_inspections_routes"];
        put?: never;
        /** Plan a route */
        post: operations["post_inspections_routes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/routes/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Walk a route no more */
        post: operations["post_inspections_routes_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was found on rounds, the newest first */
        get: operations["get_inspections"];
        put?: never;
        /** Write down what was found at a point; a hazard becomes a case there */
        post: operations["post_inspections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of visits and what may be ticked (示例) */
        get: operations["get_visits_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/norms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often somebody must look in, by kind of care, with date and source */
        get: operations["get_visits_norms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households visited in a month and overdue now, by place */
        get: operations["get_visits_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households with their last visit and the next: by the doors, or by the day due */
        get: operations["get_visits_homes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/homes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take such a list out as CSV, watermarked */
        post: operations["post_visits_homes_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/homes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A household, masked, with its visits and notes */
        get: operations["get_visits_homes_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/homes/{id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The number of somebody of the household in full, to call them; an event */
        post: operations["post_visits_homes_id_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/homes/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the community that people seem to have moved in or out */
        post: operations["post_visits_homes_id_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Such notes, the oldest first */
        get: operations["get_visits_notes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/notes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what came of it */
        post: operations["post_visits_notes_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits, the latest first */
        get: operations["get_visits"];
        put?: never;
        /** Write a visit down */
        post: operations["post_visits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A visit with all that was written before */
        get: operations["get_visits_id"];
        /** Put a visit right, or strike it out: a new version */
        put: operations["put_visits_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earnings/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signs of abuse in the reader's places */
        get: operations["get_earnings_flags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earnings/flags/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what was found out about a sign */
        post: operations["post_earnings_flags_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earnings/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rule for service would have given over the last month, beside the one in force */
        get: operations["get_earnings_try"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tables that were taken in, newest first */
        get: operations["get_imports"];
        put?: never;
        /** Take a household sheet in, all of it or nothing */
        post: operations["post_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty household sheet (XLSX) with a page that explains each column */
        get: operations["get_imports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at a household sheet (CSV or XLSX): what is in it, and each cell that is wrong; keeps nothing */
        post: operations["post_imports_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its bad rows as XLSX, each with what is wrong */
        post: operations["post_imports_bad_rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an import that nobody has built on */
        post: operations["post_imports_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households and people of a place, by what they are */
        get: operations["get_register_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households by door, with what they are and who confirmed it when */
        get: operations["get_register_homes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/homes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A household: who has a part in it, masked, and who had */
        get: operations["get_register_homes_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/homes/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm what is written down of a household, or that nobody lives there */
        put: operations["put_register_homes_id_check"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, masked, by door, age or arrival, filtered */
        get: operations["get_register_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/people/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which records were found to be this person */
        get: operations["get_register_people_id_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules of quality, with their measure, words and source */
        get: operations["get_quality_rules"];
        put?: never;
        /** Set the measure of a rule, from now on */
        post: operations["post_quality_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is to be looked into, by rule and by place */
        get: operations["get_quality_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rule has found, by place, with who answers there */
        get: operations["get_quality_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/findings/{id}/right": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a finding was looked at and is right until a day */
        post: operations["post_quality_findings_id_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/findings/{id}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send who answers for the place a message about a finding */
        post: operations["post_quality_findings_id_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My messages, newest first */
        get: operations["get_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of my messages are unread */
        get: operations["get_messages_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a message as read */
        post: operations["post_messages_id_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all my messages as read */
        post: operations["post_messages_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look for a place, an address, a point of interest, staff, a case, within one's rights */
        post: operations["post_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grid from streets to buildings as CSV, XLSX, GeoJSON or GeoPackage */
        get: operations["get_exports_grid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            request_id?: string;
            errors?: {
                pointer: string;
                zh: string;
                en: string;
            }[];
        };
        /** @description one line of the log */
        EventRow: {
            /**
             * Format: int64
             * @description place in the chain
             */
            seq: number;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
            /** @description what happened */
            kind: string;
            /** @description the same in the reader's language */
            kind_name: string;
            /**
             * Format: int64
             * @description to what; 0: nothing with an id
             */
            subject: number;
            /** @description code of the place */
            place: string;
            /** @description what the place is called */
            place_name?: string;
            /** @description who, in words; empty: the system or nobody signed in */
            by: string;
            /** @description what the domain says of it */
            body: unknown;
        };
        /** @description a role and what it may do */
        RightRow: {
            /** @description its name in the API */
            role: string;
            /** @description in the reader's language */
            role_name: string;
            /** @description every permission there is, in one order */
            permissions: components["schemas"]["RightPermission"][];
        };
        /** @description a permission, and whether the role has it */
        RightPermission: {
            /** @description its name in the API */
            permission: string;
            /** @description in the reader's language */
            name: string;
            /** @description has it */
            may: boolean;
        };
        /** @description a dictionary in the list of all */
        DictionaryRow: {
            /** @description as in addresses */
            name: string;
            /** @description in the reader's language */
            title: string;
            /** @description what it is for */
            about: string;
            /** @description it isn't changed here */
            shown_only: boolean;
            /** @description the reader may draft a change */
            may_draft: boolean;
            /** @description the reader may publish one */
            may_publish: boolean;
            /**
             * Format: int64
             * @description entries in force
             */
            now: number;
            /**
             * Format: int64
             * @description published, in force later
             */
            coming: number;
            /**
             * Format: int64
             * @description open drafts within the reader's reach
             */
            drafts: number;
        };
        /** @description a dictionary with its columns, versions and open drafts */
        DictionaryPage: {
            /** @description as in addresses */
            name: string;
            /** @description in the reader's language */
            title: string;
            /** @description what it is for */
            about: string;
            /** @description it isn't changed here */
            shown_only: boolean;
            /** @description the reader may draft a change */
            may_draft: boolean;
            /** @description the reader may publish one */
            may_publish: boolean;
            /** @description the columns, in order */
            fields: components["schemas"]["DictionaryField"][];
            /** @description by entry and time */
            versions: components["schemas"]["DictionaryVersion"][];
            /** @description open drafts, the oldest first */
            drafts: components["schemas"]["DictionaryDraft"][];
        };
        /** @description a column of a dictionary */
        DictionaryField: {
            /** @description the member of an entry */
            name: string;
            /** @description its heading, in the reader's language */
            title: string;
            /**
             * @description what is typed there
             * @enum {string}
             */
            kind: "text" | "number" | "yes_no" | "choice" | "moment";
            /** @description tells entries apart */
            key: boolean;
            /** @description may be absent */
            optional: boolean;
            /**
             * Format: int64
             * @description least number or characters
             */
            low: number;
            /**
             * Format: int64
             * @description most
             */
            high: number;
            /** @description of a choice */
            options: components["schemas"]["DictionaryOption"][];
        };
        /** @description a value and what it is called */
        DictionaryOption: {
            /** @description as it is kept */
            code: string;
            /** @description in the reader's language */
            name: string;
        };
        /** @description an entry as it was, is or will be */
        DictionaryVersion: {
            /** @description which entry; empty: there is only one */
            entry_key: string;
            /**
             * @description on the day asked about
             * @enum {string}
             */
            state: "past" | "now" | "coming";
            /**
             * Format: int64
             * @description in force from then on; absent: not dated
             */
            since_ms?: number;
            /**
             * Format: int64
             * @description until then
             */
            until_ms?: number;
            /** @description its members, by the columns' names; and source */
            entry: unknown;
            /** @description where in the source */
            clause?: string;
            /** @description why it was published */
            reason?: string;
            /** @description by whom; absent: it came with the house */
            by_words?: string;
            /**
             * Format: int64
             * @description when
             */
            made_ms?: number;
            /**
             * Format: int64
             * @description of the draft that it was published from
             */
            draft_id?: number;
            /**
             * Format: int64
             * @description as it is now
             */
            draft_version?: number;
        };
        /** @description a draft of an entry */
        DictionaryDraft: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description of which dictionary */
            dictionary: string;
            /** @description which entry */
            entry_key: string;
            /** @description what it will be */
            entry: unknown;
            /** @description meant to be in force from then on */
            since_day: string;
            /** @description of who drafted it */
            place: string;
            /** @description where in the source */
            clause: string;
            /** @description why */
            reason: string;
            /**
             * @description what became of it
             * @enum {string}
             */
            state: "open" | "published" | "withdrawn" | "recalled";
            /**
             * Format: int64
             * @description account
             */
            drafted_by: number;
            /** @description who drafted it */
            drafted_words: string;
            /**
             * Format: int64
             * @description when
             */
            drafted_ms: number;
            /**
             * Format: int64
             * @description account; 0: it is open
             */
            decided_by: number;
            /** @description who published or withdrew it */
            decided_words: string;
            /**
             * Format: int64
             * @description when
             */
            decided_ms?: number;
            /** @description why */
            decision: string;
            /**
             * Format: int64
             * @description in force from then on, once published
             */
            since_ms?: number;
            /** @description who recalled it before it began */
            recalled_words: string;
            /**
             * Format: int64
             * @description when
             */
            recalled_ms?: number;
            /** @description why */
            recall_why: string;
            /**
             * Format: int64
             * @description raised by every change
             */
            version: number;
        };
        /** @description a draft to be written */
        DictionaryDraftNew: {
            /** @description the members of an entry, with source */
            entry: unknown;
            /** @description in force from that day on; today: at once */
            since_day: string;
            /** @description where in the source */
            clause?: string;
            /** @description why */
            reason: string;
        };
        /** @description a draft as it shall be */
        DictionaryDraftSet: {
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
            /** @description the members of an entry, with source */
            entry: unknown;
            /** @description in force from that day on; today: at once */
            since_day: string;
            /** @description where in the source */
            clause?: string;
            /** @description why */
            reason: string;
        };
        /** @description why a draft is published, withdrawn or recalled */
        DictionaryDecision: {
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
            /** @description why */
            words: string;
        };
        /** @description a place */
        Place: {
            /** @description 6 to 18 digits; everything below has it as prefix */
            code: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "district" | "street" | "community" | "grid" | "microgrid";
            /** @description its name */
            name: string;
            /** @description code of what it lies in */
            parent?: string;
            /** @description a point inside */
            lon?: number;
            /** @description a point inside */
            lat?: number;
            /**
             * Format: int64
             * @description households or merchants in it
             */
            households: number;
            /**
             * Format: int64
             * @description places right below it
             */
            children: number;
            /** @description made by the demo town */
            synthetic: boolean;
        };
        /** @description where a point is */
        PlaceAt: {
            /** @description its micro-grid, or its community */
            code: string;
            /** @description its name */
            name: string;
            /** @description from the community down, in words */
            words: string;
            /** @description from the district down to it */
            path: components["schemas"]["PlaceStep"][];
            /** @description 专属网格 laid over it here */
            exclusive: components["schemas"]["PlaceStep"][];
        };
        /** @description a place on the way down */
        PlaceStep: {
            /** @description its code */
            code: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "district" | "street" | "community" | "grid" | "microgrid";
            /** @description its name */
            name: string;
        };
        /** @description a place with its outline and the way down to it */
        PlaceDetail: {
            /** @description its code */
            code: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "district" | "street" | "community" | "grid" | "microgrid";
            /** @description its name */
            name: string;
            /** @description code of what it lies in */
            parent?: string;
            /** @description a point inside */
            lon?: number;
            /** @description a point inside */
            lat?: number;
            /**
             * Format: int64
             * @description households or merchants in it
             */
            households: number;
            /**
             * Format: int64
             * @description places right below it
             */
            children: number;
            /** @description made by the demo town */
            synthetic: boolean;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /**
             * Format: int64
             * @description until then; absent: it is in force
             */
            until_ms?: number;
            /** @description from the district down to it */
            path: components["schemas"]["PlaceStep"][];
            /** @description the same in words */
            words: string;
            /** @description GeoJSON geometry (RFC 7946), CGCS2000 */
            polygon?: unknown;
        };
        /** @description a place for a time */
        PlaceVersion: {
            /**
             * Format: int64
             * @description from then on
             */
            since_ms: number;
            /**
             * Format: int64
             * @description until then; absent: it is in force
             */
            until_ms?: number;
            /**
             * Format: int64
             * @description the change set that made it
             */
            change_id?: number;
            /**
             * Format: int64
             * @description the change set that ended the place
             */
            ended_by?: number;
            /** @description its name then */
            name: string;
            /**
             * Format: int64
             * @description households or merchants in it then
             */
            households: number;
        };
        /** @description how many households or merchants a grid should have */
        GridSize: {
            /**
             * @description grid or microgrid
             * @enum {string}
             */
            kind: "district" | "street" | "community" | "grid" | "microgrid";
            /**
             * Format: int64
             * @description at least
             */
            low: number;
            /**
             * Format: int64
             * @description at most
             */
            high: number;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description whose rule that is */
            source: string;
        };
        /** @description an address that was found */
        Address: {
            /** @description in full */
            words: string;
            /** @description code of its micro-grid, or of its community */
            place: string;
            /** @description CGCS2000 */
            lon: number;
            /** @description CGCS2000 */
            lat: number;
            /**
             * Format: int64
             * @description its compound
             */
            compound_id: number;
            /**
             * Format: int64
             * @description its building
             */
            building_id?: number;
            /**
             * Format: int64
             * @description its unit
             */
            unit?: number;
        };
        /** @description a compound (小区, 院落) */
        Compound: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description its name */
            name: string;
            /** @description code of its community or grid */
            place: string;
            /** @description CGCS2000 */
            lon: number;
            /** @description CGCS2000 */
            lat: number;
            /**
             * Format: int64
             * @description how many
             */
            buildings: number;
            /**
             * Format: int64
             * @description how many
             */
            households: number;
        };
        /** @description a building (栋) */
        Building: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description 5栋 */
            name: string;
            /**
             * Format: int64
             * @description its compound
             */
            compound_id: number;
            /** @description the compound's name */
            compound: string;
            /** @description code of its micro-grid */
            place: string;
            /** @description CGCS2000 */
            lon: number;
            /** @description CGCS2000 */
            lat: number;
            /**
             * Format: int64
             * @description storeys
             */
            floors: number;
            /**
             * Format: int64
             * @description staircases
             */
            units: number;
            /**
             * Format: int64
             * @description how many
             */
            households: number;
        };
        /** @description a household's door (户) */
        Household: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description its building
             */
            building_id: number;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /**
             * Format: int64
             * @description storey
             */
            floor: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
        };
        /** @description the base map: what it covers and what must be written on it */
        MapInfo: {
            /** @description of the box to show first */
            west: number;
            /** @description of the box to show first */
            south: number;
            /** @description of the box to show first */
            east: number;
            /** @description of the box to show first */
            north: number;
            /** @description to be shown in the corner of the map */
            attribution: string;
            /** @description 审图号, to be shown at the lower left; empty: none */
            review_number: string;
            /** @description where the map comes from */
            name: string;
            /**
             * Format: int64
             * @description last zoom that has tiles of its own
             */
            max_zoom: number;
            /** @description made up, for demonstration */
            synthetic: boolean;
        };
        /** @description who one says one is */
        SignIn: {
            /** @description login */
            login: string;
            /** @description password */
            password: string;
            /** @description one-time code, for posts that ask for it */
            totp?: string;
            /**
             * Format: int64
             * @description the post to act in; the highest held if left out
             */
            post_id?: number;
        };
        /** @description an account acting in one of its posts */
        Session: {
            /**
             * Format: int64
             * @description the account
             */
            account_id: number;
            /** @description its login */
            login: string;
            /** @description the person */
            name: string;
            /** @description zh or en */
            lang: string;
            /** @description the post acted in */
            post: components["schemas"]["Post"];
            /** @description all posts held: the choice for PUT /session/post */
            posts: components["schemas"]["Post"][];
            /** @description what the post may do: ["cases.read", …] */
            permissions: unknown;
            /** @description which places it sees, in words */
            scope_words: string;
            /** @description code of the district */
            district: string;
            /** @description its name */
            district_name: string;
        };
        /** @description an account's part somewhere: a role at a place */
        Post: {
            /**
             * Format: int64
             * @description the post
             */
            id: number;
            /**
             * @description its role
             * @enum {string}
             */
            role: "nobody" | "resident" | "member" | "worker" | "clerk" | "street" | "district" | "admin";
            /** @description the role in the reader's language */
            role_name?: string;
            /**
             * @description its kind: 微网格员, 楼栋长 …
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description the kind in the reader's language */
            kind_name?: string;
            /** @description what it is called: 第3微网格 微网格员 */
            title: string;
            /** @description code of its place */
            place: string;
            /** @description name of its place */
            place_name?: string;
            /**
             * @description which places it sees
             * @enum {string}
             */
            scope: "all" | "below" | "own" | "custom";
            /** @description custom scope: the codes, each with all below */
            places?: unknown;
            /** @description asks for a one-time code at sign-in */
            totp: boolean;
            /**
             * Format: int64
             * @description held since
             */
            since_ms: number;
            /**
             * Format: int64
             * @description held until; absent: no end is set
             */
            until_ms?: number;
            /**
             * Format: int64
             * @description the building of a building's head
             */
            building_id?: number;
        };
        /** @description another post to act in */
        PostChoice: {
            /**
             * Format: int64
             * @description one of the posts held
             */
            post_id: number;
            /** @description one-time code, for posts that ask for it */
            totp?: string;
        };
        /** @description a new password by the one who knows the old */
        PasswordChange: {
            /** @description the password until now */
            old: string;
            /** @description at least 10 characters, none of the common ones */
            new: string;
        };
        /** @description somebody who can sign in */
        Account: {
            /**
             * Format: int64
             * @description the account
             */
            id: number;
            /** @description what is typed to sign in */
            login: string;
            /** @description the person */
            name: string;
            /** @description phone number, masked */
            phone?: string;
            /**
             * @description active; locked or closed by staff
             * @enum {string}
             */
            state: "active" | "locked" | "closed";
            /** @description code of the place whose office keeps the account */
            place: string;
            /**
             * Format: int64
             * @description made at
             */
            created_ms: number;
            /**
             * Format: int64
             * @description rises by one with each change
             */
            version: number;
            /** @description posts held now */
            posts: components["schemas"]["Post"][];
        };
        /** @description a new account; posts are given to it afterwards */
        AccountNew: {
            /** @description letters, digits and . _ -; kept in lower case */
            login: string;
            /** @description the person */
            name: string;
            /** @description phone number; kept encrypted, shown masked */
            phone?: string;
            /** @description at least 10 characters, none of the common ones */
            password: string;
            /** @description whose office keeps it; one's own place if left out */
            place?: string;
        };
        /** @description what is to be changed of an account */
        AccountChange: {
            /** @description the person */
            name?: string;
            /** @description phone number; empty: none any more */
            phone?: string;
            /**
             * @description closing ends its posts and can't be undone
             * @enum {string}
             */
            state?: "active" | "locked" | "closed";
            /**
             * Format: int64
             * @description as it was read: refused if it has changed since
             */
            version?: number;
        };
        /** @description a new password, set by staff */
        PasswordSet: {
            /** @description at least 10 characters, none of the common ones */
            new: string;
        };
        /** @description a phone number in full; that it was shown is an event */
        AccountPhone: {
            /** @description absent: none is known */
            phone?: string;
        };
        /** @description a post to be given */
        PostNew: {
            /**
             * @description its role, below one's own; by the kind if left out
             * @enum {string}
             */
            role?: "nobody" | "resident" | "member" | "worker" | "clerk" | "street" | "district" | "admin";
            /**
             * @description its kind; the role's usual one if left out
             * @enum {string}
             */
            kind?: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description code of its place, inside one's own */
            place: string;
            /** @description what it is called; the place and the role if left out */
            title?: string;
            /**
             * @description which places it sees, inside one's own
             * @enum {string}
             */
            scope: "all" | "below" | "own" | "custom";
            /** @description custom scope: 1 to 8 codes, ["510104017001", …] */
            places?: unknown;
            /**
             * Format: int64
             * @description the end of the term, if one is set
             */
            until_ms?: number;
            /**
             * Format: int64
             * @description of a building's head: which one, in that micro-grid
             */
            building_id?: number;
        };
        /** @description the term of a post */
        PostTerm: {
            /**
             * Format: int64
             * @description its end, in the future; absent: no end is set
             */
            until_ms?: number;
        };
        /** @description shown once, for an authenticator app */
        PostTotp: {
            /** @description base32 */
            secret: string;
            /** @description otpauth://…, for a QR code */
            uri: string;
        };
        /** @description a post and who holds it */
        PostRow: {
            /**
             * Format: int64
             * @description the post
             */
            post_id: number;
            /**
             * Format: int64
             * @description its holder
             */
            account_id: number;
            /** @description what the post is called */
            title: string;
            /** @description the holder's name */
            name: string;
            /**
             * @description its role
             * @enum {string}
             */
            role: "nobody" | "resident" | "member" | "worker" | "clerk" | "street" | "district" | "admin";
            /** @description the role in the reader's language */
            role_name?: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description the kind in the reader's language */
            kind_name?: string;
            /** @description code of its place */
            place: string;
            /** @description name of its place */
            place_name?: string;
            /** @description why it answers for the place asked about */
            why?: string;
            /**
             * Format: int64
             * @description stands in for this post, whose holder is away
             */
            stands_for?: number;
        };
        /** @description who stands in, and when */
        SubstituteNew: {
            /**
             * Format: int64
             * @description the post of who stands in
             */
            post_id: number;
            /**
             * Format: int64
             * @description from then on; now if left out
             */
            since_ms?: number;
            /**
             * Format: int64
             * @description until then
             */
            until_ms: number;
            /** @description why, in a word: 休假, 培训 */
            reason?: string;
        };
        /** @description somebody who stands in for the holder of a post */
        Substitute: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the post whose holder is away
             */
            post_id: number;
            /**
             * Format: int64
             * @description the holder
             */
            account_id: number;
            /** @description the holder's name */
            name: string;
            /** @description what the post is called */
            title: string;
            /** @description code of its place */
            place: string;
            /** @description name of its place */
            place_name?: string;
            /**
             * Format: int64
             * @description the post of who stands in
             */
            by_post_id: number;
            /**
             * Format: int64
             * @description who stands in
             */
            by_account_id: number;
            /** @description their name */
            by_name: string;
            /** @description what their own post is called */
            by_title: string;
            /**
             * Format: int64
             * @description from then on
             */
            since_ms: number;
            /**
             * Format: int64
             * @description until then
             */
            until_ms: number;
            /**
             * Format: int64
             * @description until when it was meant to be
             */
            planned_ms: number;
            /**
             * Format: int64
             * @description when it was ended early
             */
            ended_ms?: number;
            /** @description why */
            reason: string;
            /**
             * @description coming, running or over
             * @enum {string}
             */
            state?: "coming" | "running" | "over";
        };
        /** @description a place without a holder of the kind of post that it must have */
        Vacancy: {
            /** @description its code */
            place: string;
            /** @description where it is, from the community down */
            place_words: string;
            /**
             * @description the kind of post that is missing
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description that kind in the reader's language */
            kind_name: string;
            /**
             * Format: int64
             * @description households or merchants there
             */
            households: number;
            /**
             * Format: int64
             * @description people there
             */
            people: number;
            /**
             * @description by the register, by the households, or both
             * @enum {string}
             */
            people_by: "counted" | "estimated" | "mixed";
        };
        /** @description how many places of a level have nobody */
        VacancyCount: {
            /**
             * @description the kind of post that they must have
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description that kind in the reader's language */
            kind_name: string;
            /**
             * Format: int64
             * @description places of that level
             */
            places: number;
            /**
             * Format: int64
             * @description of these without a holder
             */
            vacant: number;
            /**
             * Format: int64
             * @description households or merchants in those
             */
            households: number;
        };
        /** @description how much one person answers for in posts of one kind */
        PostLoad: {
            /**
             * Format: int64
             * @description the person
             */
            account_id: number;
            /** @description their name */
            name: string;
            /**
             * @description the kind of posts
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description that kind in the reader's language */
            kind_name: string;
            /**
             * Format: int64
             * @description how many places
             */
            places: number;
            /** @description the first of them */
            place: string;
            /** @description where that is */
            place_words: string;
            /**
             * Format: int64
             * @description households or merchants in all of them
             */
            households: number;
            /**
             * Format: int64
             * @description people in them
             */
            people: number;
            /**
             * @description by the register, by the households, or both
             * @enum {string}
             */
            people_by: "counted" | "estimated" | "mixed";
            /**
             * Format: int64
             * @description the most that one may answer for
             */
            limit_households?: number;
            /**
             * Format: int64
             * @description the most that one may answer for
             */
            limit_people?: number;
            /** @description more than that */
            over: boolean;
            /**
             * Format: int64
             * @description since when that limit is in force
             */
            limit_since_ms?: number;
            /** @description whose limit it is */
            limit_source?: string;
        };
        /** @description what posts of a kind must be held, and how much one person may answer for */
        PostNorm: {
            /**
             * @description head, worker, member or exclusive
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description every place of its level must have one */
            required: boolean;
            /**
             * Format: int64
             * @description most households; absent: no limit
             */
            households?: number;
            /**
             * Format: int64
             * @description most people; absent: no limit
             */
            people?: number;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description whose rule it is */
            source: string;
            /** @description the kind in the reader's language */
            kind_name?: string;
        };
        /** @description who answered for a place */
        PostAnswer: {
            /**
             * Format: int64
             * @description the post
             */
            post_id: number;
            /**
             * Format: int64
             * @description its holder
             */
            account_id: number;
            /** @description their name */
            name: string;
            /** @description what the post is called */
            title: string;
            /**
             * @description its role
             * @enum {string}
             */
            role: "nobody" | "resident" | "member" | "worker" | "clerk" | "street" | "district" | "admin";
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description the kind in the reader's language */
            kind_name?: string;
            /** @description code of its place */
            place: string;
            /** @description name of its place now */
            place_name?: string;
            /**
             * Format: int64
             * @description held since
             */
            since_ms: number;
            /**
             * Format: int64
             * @description held until
             */
            until_ms?: number;
            /**
             * Format: int64
             * @description the building, of a 楼栋长
             */
            building_id?: number;
            /**
             * Format: int64
             * @description the own post of who stood in at that moment
             */
            by_post_id?: number;
            /**
             * Format: int64
             * @description who they are
             */
            by_account_id?: number;
            /** @description their name */
            by_name?: string;
            /** @description what their own post is called */
            by_title?: string;
            /**
             * Format: int64
             * @description stood in since
             */
            by_since_ms?: number;
            /**
             * Format: int64
             * @description stood in until
             */
            by_until_ms?: number;
        };
        /** @description a change set; acts, check and steps only on its own page */
        ChangeView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * @description how far it is
             * @enum {string}
             */
            state: "draft" | "submitted" | "approved" | "in_force" | "withdrawn" | "blocked";
            /** @description what it is about */
            title: string;
            /** @description why */
            reason: string;
            /** @description what it touches lies in it */
            place: string;
            /** @description its name */
            place_name?: string;
            /**
             * @description who approves: street or district
             * @enum {string}
             */
            level: "nobody" | "resident" | "member" | "worker" | "clerk" | "street" | "district" | "admin";
            /**
             * Format: int64
             * @description to take effect then; absent: when it is approved
             */
            due_ms?: number;
            /**
             * Format: int64
             * @description acts in it
             */
            act_count: number;
            /**
             * Format: int64
             * @description the set it leads back from; 0: none
             */
            undoes: number;
            /**
             * Format: int64
             * @description at the last check
             */
            faults: number;
            /**
             * Format: int64
             * @description at the last check
             */
            warnings: number;
            /**
             * Format: int64
             * @description that change
             */
            places: number;
            /**
             * Format: int64
             * @description that move
             */
            households: number;
            /** @description who drafted it */
            drafter: string;
            /** @description who approved or returned it; empty: nobody yet */
            approver: string;
            /** @description the last that was said */
            words: string;
            /**
             * Format: int64
             * @description when it was drafted
             */
            drafted_ms: number;
            /**
             * Format: int64
             * @description when its state last changed
             */
            moved_ms: number;
            /**
             * Format: int64
             * @description when it took effect
             */
            applied_ms?: number;
            /**
             * Format: int64
             * @description to be given back with the next step
             */
            version: number;
            /** @description in order */
            acts?: components["schemas"]["ChangeAct"][];
            /** @description fresh; of a set in force, what it did */
            check?: components["schemas"]["ChangeCheck"];
            /** @description what the reader may do next */
            may?: components["schemas"]["ChangeVerbWord"][];
        };
        /** @description one act of a change set */
        ChangeAct: {
            /**
             * @description split merge redraw add end rename move overlay restore
             * @enum {string}
             */
            kind: "split" | "merge" | "redraw" | "add" | "end" | "rename" | "move" | "overlay" | "restore";
            /** @description what is changed; where something is added */
            place?: string;
            /** @description merge, move: to this one */
            into?: string;
            /** @description of what is made, or the new name */
            name?: string;
            /** @description of what is made: given by the house */
            code?: string;
            /** @description split: GeoJSON LineString from outside to outside, CGCS2000 */
            line?: unknown;
            /** @description redraw, add, overlay: GeoJSON Polygon or MultiPolygon */
            polygon?: unknown;
            /**
             * Format: int64
             * @description move: this building
             */
            building_id?: number;
            /**
             * Format: int64
             * @description move: only this staircase
             */
            unit?: number;
            /** @description move: only what is there */
            from?: string;
        };
        /** @description a check, and what would become */
        ChangeCheck: {
            /** @description what it touches lies in it */
            place: string;
            /**
             * @description who would approve
             * @enum {string}
             */
            level: "nobody" | "resident" | "member" | "worker" | "clerk" | "street" | "district" | "admin";
            /**
             * Format: int64
             * @description that must be mended
             */
            faults: number;
            /**
             * Format: int64
             * @description that move
             */
            households: number;
            /** @description what was found */
            findings: components["schemas"]["ChangeFinding"][];
            /** @description what becomes of the places */
            places: components["schemas"]["ChangeOfPlace"][];
            /** @description who moves where */
            flows: components["schemas"]["ChangeFlow"][];
            /** @description what moves, where asked for */
            moves?: components["schemas"]["ChangeMoved"][];
        };
        /** @description what the check found */
        ChangeFinding: {
            /** @description must be mended; else it is a warning */
            fault: boolean;
            /** @description what it is, for programs */
            code: string;
            /**
             * Format: int64
             * @description of this act, from 1
             */
            act?: number;
            /** @description about this place */
            place?: string;
            /** @description in the reader's language */
            words: string;
            /** @description where to look */
            lon?: number;
            /** @description where to look */
            lat?: number;
        };
        /** @description what becomes of a place */
        ChangeOfPlace: {
            /** @description its code */
            code: string;
            /**
             * @description made, altered, ended, restored
             * @enum {string}
             */
            fate: "made" | "altered" | "ended" | "restored";
            /** @description its name then */
            name: string;
            /** @description its name before */
            name_was: string;
            /** @description its border changes */
            redrawn: boolean;
            /**
             * Format: int64
             * @description households then
             */
            households: number;
            /**
             * Format: int64
             * @description households before
             */
            households_was: number;
            /** @description who hold a post there */
            posts?: components["schemas"]["PostRow"][];
            /** @description what it lies in, in words */
            where?: string;
            /** @description its border then, where asked for: GeoJSON, CGCS2000 */
            polygon?: unknown;
        };
        /** @description households that change their micro-grid */
        ChangeFlow: {
            /** @description from here */
            old_place: string;
            /** @description to here */
            new_place: string;
            /**
             * Format: int64
             * @description how many
             */
            households: number;
            /** @description from here, in words */
            old_words?: string;
            /** @description to here, in words */
            new_words?: string;
        };
        /** @description what stands in another place than before */
        ChangeMoved: {
            /**
             * Format: int64
             * @description the building
             */
            building_id: number;
            /**
             * Format: int64
             * @description its staircase; absent: the building itself
             */
            unit?: number;
            /** @description from here */
            old_place: string;
            /** @description to here */
            new_place: string;
            /**
             * Format: int64
             * @description how many
             */
            households: number;
        };
        /** @description a step the reader may take now */
        ChangeVerbWord: {
            /** @description last part of its address */
            verb: string;
        };
        /** @description a change set to be drafted */
        ChangeDraft: {
            /** @description what it is about */
            title: string;
            /** @description why */
            reason?: string;
            /** @description takes effect on this day, 2026-12-01 (when approved) */
            day?: string;
            /** @description in order */
            acts: components["schemas"]["ChangeAct"][];
        };
        /** @description acts to be checked */
        ChangeActs: {
            /** @description in order */
            acts: components["schemas"]["ChangeAct"][];
        };
        /** @description the grid on two days */
        ChangeDifference: {
            /** @description this place and below */
            place: string;
            /** @description at the end of this day */
            from: string;
            /** @description and of this one */
            to: string;
            /**
             * Format: int64
             * @description that are in another micro-grid
             */
            households: number;
            /** @description what became of the places */
            places: components["schemas"]["ChangeOfPlace"][];
            /** @description who moved where */
            flows: components["schemas"]["ChangeFlow"][];
        };
        /** @description a file that was read */
        ChangeImport: {
            /**
             * Format: int64
             * @description features in it
             */
            rows: number;
            /**
             * Format: int64
             * @description the draft it became; 0: none was kept
             */
            change_id: number;
            /** @description bad rows */
            faults: components["schemas"]["ChangeRowFault"][];
            /** @description what the file means */
            acts: components["schemas"]["ChangeAct"][];
            /** @description of these acts, if no row is bad */
            check?: components["schemas"]["ChangeCheck"];
        };
        /** @description what is wrong with a row of a file */
        ChangeRowFault: {
            /**
             * Format: int64
             * @description the feature, from 1; of a table its row
             */
            row: number;
            /**
             * Format: int64
             * @description the line of the file it begins on
             */
            line: number;
            /** @description what it is, for programs */
            code: string;
            /** @description in the reader's language */
            words: string;
            /** @description of a table: which column */
            column?: string;
            /** @description of a table: what stands there */
            value?: string;
        };
        /** @description a draft as it should be now */
        ChangeEdit: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description what it is about */
            title: string;
            /** @description why */
            reason?: string;
            /** @description takes effect on this day (when approved) */
            day?: string;
            /** @description in order (as they are) */
            acts?: components["schemas"]["ChangeAct"][];
        };
        /** @description a step of a change set */
        ChangeStepBody: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description opinion or reason */
            words?: string;
        };
        /** @description what a kind of post does and isn't asked to do, from a moment on */
        DutyList: {
            /**
             * @description the kind of post
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description the kind in the reader's language */
            kind_name?: string;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /**
             * Format: int64
             * @description until the next one, if that is set
             */
            until_ms?: number;
            /** @description who decided on the list */
            source: string;
            /** @description the lines, in order */
            items: components["schemas"]["Duty"][];
        };
        /** @description one line of a list of duties */
        Duty: {
            /** @description true: a duty; false: what the post is not asked to do */
            asked: boolean;
            /** @description what */
            words: string;
            /** @description the same in English */
            words_en?: string;
            /**
             * @description how often; of a duty only
             * @enum {string}
             */
            often?: "as_needed" | "daily" | "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly";
            /** @description the document it comes from */
            source: string;
            /** @description where in it */
            clause?: string;
        };
        /** @description the card of a post: who, duties, the tree, numbers */
        Card: {
            /** @description who holds it */
            holder: components["schemas"]["CardPerson"];
            /** @description where, from the community down */
            place_words: string;
            /**
             * Format: int64
             * @description households or merchants of its place now
             */
            households: number;
            /**
             * Format: int64
             * @description the moment it shows
             */
            as_of_ms: number;
            /** @description those above and at its place, the district first */
            levels: components["schemas"]["CardLevel"][];
            /** @description others in the same general grid */
            beside: components["schemas"]["CardPerson"][];
            /** @description who works below */
            below: components["schemas"]["CardPerson"][];
            /** @description what it does and isn't asked to do */
            duties: components["schemas"]["DutyList"];
            /** @description numbers of its community, street and district */
            lines: components["schemas"]["CardNumber"][];
            /** @description numbers for everybody */
            national: components["schemas"]["CardNumber"][];
            /** @description of its public page */
            code?: string;
            /** @description that page */
            url?: string;
            /** @description the reader's own */
            own: boolean;
            /** @description of one's own: what one agrees to */
            choice?: components["schemas"]["CardChoice"];
        };
        /** @description a person in a post, as the reader may see them */
        CardPerson: {
            /**
             * Format: int64
             * @description the post
             */
            post_id: number;
            /**
             * Format: int64
             * @description its holder
             */
            account_id: number;
            /** @description their name */
            name: string;
            /** @description its first character */
            initial: string;
            /** @description what the post is called */
            title: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description the kind in the reader's language */
            kind_name?: string;
            /** @description code of its place */
            place: string;
            /** @description name of its place */
            place_name?: string;
            /**
             * Format: int64
             * @description held since
             */
            since_ms: number;
            /**
             * Format: int64
             * @description held until
             */
            until_ms?: number;
            /**
             * Format: int64
             * @description the building, of a 楼栋长
             */
            building_id?: number;
            /** @description who stands in */
            by_name?: string;
            /** @description what their own post is called */
            by_title?: string;
            /** @description that in words: 陈洁 代周婷（至12月3日） */
            by_words?: string;
            /**
             * Format: int64
             * @description until when
             */
            by_until_ms?: number;
            /** @description numbers; of who stands in, while they do */
            numbers: components["schemas"]["CardNumber"][];
            /**
             * Format: int64
             * @description when the portrait was taken in; absent: none to be shown
             */
            face_ms?: number;
        };
        /** @description a number to call */
        CardNumber: {
            /**
             * @description what kind of number
             * @enum {string}
             */
            kind: "work" | "relay" | "private" | "office" | "duty" | "supervision" | "national";
            /** @description whose, in words */
            label: string;
            /** @description as it is read */
            number: string;
            /** @description tel:… */
            dial: string;
        };
        /** @description a level of the tree above a post */
        CardLevel: {
            /** @description code of the place */
            place: string;
            /** @description its name */
            place_name: string;
            /** @description 街道, 社区 … */
            level: string;
            /** @description who is there */
            people: components["schemas"]["CardPerson"][];
        };
        /** @description what the holder of posts agrees to show */
        CardChoice: {
            /**
             * @description their own number to whom; never in public beside a relay number
             * @enum {string}
             */
            number: "nobody" | "colleagues" | "everybody";
            /**
             * @description their portrait to whom
             * @enum {string}
             */
            face: "nobody" | "colleagues" | "everybody";
            /** @description their full name in public, where the kind doesn't carry it */
            full_name: boolean;
            /**
             * Format: int64
             * @description when they said so; given by the server
             */
            chosen_ms?: number;
        };
        /** @description one post's card in a list */
        CardRow: {
            /**
             * Format: int64
             * @description the post
             */
            post_id: number;
            /**
             * Format: int64
             * @description its holder
             */
            account_id: number;
            /** @description their name */
            name: string;
            /** @description what the post is called */
            title: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /** @description the kind in the reader's language */
            kind_name?: string;
            /** @description code of its place */
            place: string;
            /** @description where that is */
            place_words?: string;
            /** @description who stands in */
            by_words?: string;
            /** @description work number */
            work?: string;
            /** @description relay number */
            relay?: string;
            /**
             * Format: int64
             * @description when its portrait was taken in
             */
            face_ms?: number;
            /** @description of its public page */
            code?: string;
            /** @description that page */
            url?: string;
        };
        /** @description for which posts */
        CardCodesNew: {
            /** @description at this place and below */
            place: string;
        };
        /** @description codes that were made */
        CardCodesMade: {
            /**
             * Format: int64
             * @description how many
             */
            made: number;
        };
        /** @description whether a kind of post carries its holder's full name in public */
        CardCarry: {
            /**
             * @description the kind of post
             * @enum {string}
             */
            kind: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description the full name; false: the family name, unless the holder agrees */
            full_name: boolean;
            /** @description whose rule it is */
            source: string;
        };
        /** @description numbers of a post */
        CardNumbers: {
            /** @description work number: mobile, land line with area code, 400 */
            work?: string;
            /** @description relay number, shown in public instead of a private one */
            relay?: string;
        };
        /** @description a card's code */
        CardCodeView: {
            /** @description the code */
            code: string;
            /** @description the page it leads to */
            url?: string;
        };
        /** @description numbers of a place */
        CardLines: {
            /** @description of its office */
            office?: string;
            /** @description day and night */
            duty?: string;
            /** @description for complaints */
            supervision?: string;
        };
        /** @description what is kept of somebody's portrait, for them and for the office: not the picture */
        CardPortrait: {
            /** @description there is one */
            kept: boolean;
            /**
             * Format: int64
             * @description when it was taken in
             */
            made_ms?: number;
            /** @description they took it in themselves */
            by_owner: boolean;
            /**
             * @description to whom it is shown
             * @enum {string}
             */
            shown: "nobody" | "colleagues" | "everybody";
            /** @description they have said so of this one; false: it follows from who took it in */
            chosen: boolean;
        };
        /** @description a building's door and its code */
        Door: {
            /**
             * Format: int64
             * @description the building
             */
            building_id: number;
            /**
             * Format: int64
             * @description its compound
             */
            compound_id: number;
            /** @description the compound's name */
            compound: string;
            /** @description the building's name */
            building: string;
            /** @description code of the building's place */
            place: string;
            /** @description where that is */
            place_words?: string;
            /**
             * Format: int64
             * @description staircases
             */
            units: number;
            /**
             * Format: int64
             * @description of this code; 0: the building as a whole
             */
            unit?: number;
            /**
             * Format: int64
             * @description of the code; absent: there is none
             */
            id?: number;
            /**
             * Format: int64
             * @description when it was made
             */
            made_ms?: number;
            /** @description the code */
            code?: string;
            /** @description the page it leads to */
            url?: string;
            /** @description the door in words */
            words?: string;
        };
        /** @description for which doors */
        DoorNew: {
            /** @description in this community or grid */
            place: string;
            /**
             * Format: int64
             * @description of this compound alone
             */
            compound_id?: number;
            /** @description a code for each staircase, not one for the building */
            units?: boolean;
        };
        /** @description codes that were made */
        DoorsMade: {
            /**
             * Format: int64
             * @description how many
             */
            made: number;
        };
        /** @description somebody in a household, masked */
        ResidentRow: {
            /**
             * Format: int64
             * @description the person
             */
            id: number;
            /**
             * Format: int64
             * @description their part in this household
             */
            membership_id: number;
            /** @description masked: 李*明 */
            name: string;
            /**
             * @description GB/T 2261.1
             * @enum {string}
             */
            sex: "unknown" | "male" | "female" | "unsaid";
            /**
             * Format: int64
             * @description whole years
             */
            age?: number;
            /**
             * @description of GB/T 31000
             * @enum {string}
             */
            kind: "registered" | "floating" | "foreign" | "left_behind";
            /** @description masked: 138****5678 */
            phone?: string;
            /** @description masked: 510104********1234 */
            identity?: string;
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /**
             * Format: int64
             * @description its building
             */
            building_id: number;
            /** @description its compound */
            compound: string;
            /** @description 5栋 */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /**
             * Format: int64
             * @description storey
             */
            floor: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * @description their part in it
             * @enum {string}
             */
            role: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to its head, GB/T 4761
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description has their home there */
            lives: boolean;
            /** @description 2026-03-01 */
            since: string;
            /** @description 示例: nobody's data */
            synthetic: boolean;
        };
        /** @description a person to be written down, with their part in a household */
        ResidentNew: {
            /** @description name */
            name: string;
            /**
             * @description kind of document
             * @enum {string}
             */
            identity_kind?: "citizen" | "passport" | "other";
            /** @description its number; 15 digits become 18 */
            identity?: string;
            /** @description mobile, or land line with area code */
            phone?: string;
            /**
             * @description of GB/T 31000
             * @enum {string}
             */
            kind: "registered" | "floating" | "foreign" | "left_behind";
            /**
             * @description from the number where there is one
             * @enum {string}
             */
            sex?: "unknown" | "male" | "female" | "unsaid";
            /** @description 1956-02-29; from the number where there is one */
            birth_date?: string;
            /** @description GB/T 2260 code of the household registration */
            origin?: string;
            /** @description its address */
            address?: string;
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /**
             * @description their part in it
             * @enum {string}
             */
            role: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to its head, GB/T 4761
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description has their home there */
            lives: boolean;
            /** @description from which day on */
            since: string;
        };
        /** @description a person, masked */
        ResidentPage: {
            /**
             * Format: int64
             * @description the person
             */
            id: number;
            /** @description masked */
            name: string;
            /**
             * @description GB/T 2261.1
             * @enum {string}
             */
            sex: "unknown" | "male" | "female" | "unsaid";
            /**
             * Format: int64
             * @description whole years
             */
            age?: number;
            /**
             * @description of GB/T 31000
             * @enum {string}
             */
            kind: "registered" | "floating" | "foreign" | "left_behind";
            /**
             * @description kind of document
             * @enum {string}
             */
            identity_kind?: "citizen" | "passport" | "other";
            /** @description masked */
            identity?: string;
            /** @description 推算: made of a number of 15 digits */
            inferred: boolean;
            /** @description masked */
            phone?: string;
            /** @description GB/T 2260 code of the household registration */
            origin?: string;
            /** @description signs in with an account of their own */
            account: boolean;
            /** @description 示例: nobody's data */
            synthetic: boolean;
            /**
             * Format: int64
             * @description written down
             */
            made_ms: number;
            /**
             * Format: int64
             * @description of the record
             */
            version: number;
            /** @description in the reader's places */
            memberships: components["schemas"]["MembershipRow"][];
        };
        /** @description a part in a household, over or not */
        MembershipRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /** @description its compound */
            compound: string;
            /** @description 5栋 */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * @description the part
             * @enum {string}
             */
            role: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to its head, GB/T 4761
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description has their home there */
            lives: boolean;
            /** @description 2026-03-01 */
            since: string;
            /** @description the last day; absent: it lasts */
            until?: string;
            /**
             * @description why it ended
             * @enum {string}
             */
            until_why?: "moved" | "left" | "sold" | "died" | "mistake" | "merged";
        };
        /** @description a door and how many people are written down behind it */
        ResidentDoor: {
            /**
             * Format: int64
             * @description the household
             */
            id: number;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /**
             * Format: int64
             * @description storey
             */
            floor: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * Format: int64
             * @description owners, tenants, family and others
             */
            people: number;
            /**
             * Format: int64
             * @description of them with their home here
             */
            living: number;
        };
        /** @description two records that look like one person */
        ResidentPair: {
            /**
             * Format: int64
             * @description one
             */
            id: number;
            /**
             * Format: int64
             * @description the other, written down later
             */
            other_id: number;
            /** @description masked */
            name: string;
            /** @description masked */
            other_name: string;
            /** @description masked */
            identity?: string;
            /** @description masked */
            other_identity?: string;
            /** @description community that keeps the first */
            place: string;
            /** @description identity: same number; name: name, birthday, place */
            found_by: string;
        };
        /** @description one of these, whole */
        ResidentSearch: {
            /** @description whatever was typed: a name, its pinyin or initials, a phone or its last four digits, a number */
            q?: string;
            /** @description name */
            name?: string;
            /** @description number of a document */
            identity?: string;
            /** @description phone number */
            phone?: string;
        };
        /** @description what is to be taken out, and why */
        ResidentExport: {
            /** @description this place and below */
            place: string;
            /**
             * @description what for
             * @enum {string}
             */
            purpose: "contact" | "visit" | "emergency" | "verify" | "request";
        };
        /** @description what is to be corrected; empty text takes away */
        ResidentChange: {
            /** @description name */
            name?: string;
            /**
             * @description kind of document
             * @enum {string}
             */
            identity_kind?: "citizen" | "passport" | "other";
            /** @description its number */
            identity?: string;
            /** @description phone number */
            phone?: string;
            /**
             * @description of GB/T 31000
             * @enum {string}
             */
            kind?: "registered" | "floating" | "foreign" | "left_behind";
            /**
             * @description GB/T 2261.1
             * @enum {string}
             */
            sex?: "unknown" | "male" | "female" | "unsaid";
            /** @description birthday */
            birth_date?: string;
            /** @description code of the household registration */
            origin?: string;
            /** @description its address */
            address?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description what is to be seen in full, and why */
        ResidentView: {
            /**
             * @description what for
             * @enum {string}
             */
            purpose: "contact" | "visit" | "emergency" | "verify" | "request";
            /**
             * @description what of it: no more than is needed
             * @enum {string}
             */
            part: "name" | "phone" | "identity" | "address" | "all";
            /** @description in words, without a name or number */
            reason?: string;
        };
        /** @description what was asked for, in full; that it was shown is an event */
        ResidentFull: {
            /**
             * Format: int64
             * @description the person
             */
            id: number;
            /** @description name */
            name?: string;
            /** @description number of the document */
            identity?: string;
            /** @description phone number */
            phone?: string;
            /** @description 2026-03-01 */
            birth_date?: string;
            /** @description GB/T 2260 code of the household registration */
            origin?: string;
            /** @description its address */
            address?: string;
        };
        /** @description a further part in a household */
        MembershipNew: {
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /**
             * @description the part
             * @enum {string}
             */
            role: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to its head
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description has their home there */
            lives: boolean;
            /** @description from which day on */
            since: string;
        };
        /** @description a new home in the same district */
        ResidentMove: {
            /**
             * Format: int64
             * @description the household moved into
             */
            household_id: number;
            /**
             * @description the part in it; as before
             * @enum {string}
             */
            role?: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to its head; as before
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description the day of the move */
            since: string;
        };
        /** @description how it ended */
        MembershipEnd: {
            /** @description the last day */
            until: string;
            /**
             * @description why
             * @enum {string}
             */
            why: "moved" | "left" | "sold" | "died" | "mistake" | "merged";
        };
        /** @description the other record */
        ResidentOther: {
            /**
             * Format: int64
             * @description its id
             */
            other_id: number;
        };
        /** @description an account */
        ResidentLink: {
            /** @description its login */
            login: string;
        };
        /** @description what one is told before one agrees (PIPL art. 17) */
        ConsentNotice: {
            /** @description what for */
            purpose: string;
            /**
             * Format: int64
             * @description of the words
             */
            version: number;
            /** @description in Chinese */
            words: string;
            /** @description in English */
            words_en: string;
            /** @description of sensitive data: agreed to by itself (art. 29) */
            sensitive: boolean;
            /** @description whose words; 示例: a sample */
            source: string;
        };
        /** @description a kind of care (示例) */
        CareKind: {
            /** @description C04 */
            code: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description kept with consent only */
            needs_consent: boolean;
            /** @description may be written down; false: kept where it was */
            in_use: boolean;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description whose rule */
            source: string;
        };
        /** @description somebody who needs care, at home */
        CareLine: {
            /**
             * Format: int64
             * @description of the care
             */
            id: number;
            /**
             * Format: int64
             * @description who
             */
            resident: number;
            /** @description masked */
            name: string;
            /**
             * Format: int64
             * @description whole years
             */
            age?: number;
            /** @description C04 */
            kind: string;
            /** @description 2026-03-01 */
            since: string;
            /**
             * Format: int64
             * @description their home
             */
            household_id: number;
            /** @description its compound */
            compound: string;
            /** @description 5栋 */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /** @description 示例: nobody's data */
            synthetic: boolean;
        };
        /** @description what somebody has agreed to, and the care they need */
        ConsentPage: {
            /** @description oldest first */
            consents: components["schemas"]["Consent"][];
            /** @description oldest first */
            cares: components["schemas"]["Care"][];
        };
        /** @description an agreement */
        Consent: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description whose
             */
            resident: number;
            /** @description what for */
            purpose: string;
            /**
             * Format: int64
             * @description of the notice
             */
            version: number;
            /**
             * @description by themselves, on paper, by a guardian
             * @enum {string}
             */
            given_how: "self" | "paper" | "guardian";
            /**
             * Format: int64
             * @description when
             */
            given_ms: number;
            /**
             * Format: int64
             * @description taken back; absent: it holds
             */
            withdrawn_ms?: number;
        };
        /** @description a kind of care that somebody needs */
        Care: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description who
             */
            resident: number;
            /** @description C04 */
            kind: string;
            /**
             * @description from themselves, or from the lists of civil affairs
             * @enum {string}
             */
            source: "self" | "civil_affairs";
            /** @description 2026-03-01 */
            since: string;
            /** @description absent: it lasts */
            until?: string;
            /**
             * Format: int64
             * @description the consent that it rests on; 0: none needed
             */
            consent_id: number;
        };
        /** @description an agreement given at the desk */
        ConsentPaper: {
            /** @description what for */
            purpose: string;
            /**
             * Format: int64
             * @description of the notice that was read
             */
            version: number;
            /**
             * @description on paper, or by a guardian
             * @enum {string}
             */
            how: "self" | "paper" | "guardian";
        };
        /** @description an agreement taken back */
        ConsentEnd: {
            /** @description what for */
            purpose: string;
        };
        /** @description care that somebody needs */
        CareNew: {
            /** @description C04 */
            kind: string;
            /**
             * @description who says so
             * @enum {string}
             */
            source: "self" | "civil_affairs";
            /** @description from which day on */
            since: string;
        };
        /** @description care that is no longer needed */
        CareEnd: {
            /** @description the last day */
            until: string;
        };
        /** @description a request about somebody's data */
        RequestRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description whose record
             */
            resident: number;
            /** @description masked */
            name: string;
            /**
             * @description correct (art. 46), erase (47), explain (48)
             * @enum {string}
             */
            kind: "correct" | "erase" | "explain";
            /**
             * @description open, done, refused
             * @enum {string}
             */
            state: "open" | "done" | "refused";
            /**
             * Format: int64
             * @description asked
             */
            asked_ms: number;
            /**
             * Format: int64
             * @description to be answered by then
             */
            due_ms: number;
            /**
             * Format: int64
             * @description answered
             */
            decided_ms?: number;
            /** @description community that keeps the record */
            place: string;
            /**
             * Format: int64
             * @description of the request
             */
            version: number;
        };
        /** @description a request with its words */
        RequestView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description whose record
             */
            resident: number;
            /**
             * @description correct, erase, explain
             * @enum {string}
             */
            kind: "correct" | "erase" | "explain";
            /** @description what was asked, in their words */
            words: string;
            /**
             * @description open, done, refused
             * @enum {string}
             */
            state: "open" | "done" | "refused";
            /**
             * Format: int64
             * @description asked
             */
            asked_ms: number;
            /**
             * Format: int64
             * @description to be answered by then
             */
            due_ms: number;
            /**
             * Format: int64
             * @description answered
             */
            decided_ms?: number;
            /** @description the answer, with reasons where it is no */
            answer?: string;
            /**
             * Format: int64
             * @description of the request
             */
            version: number;
        };
        /** @description the answer to a request */
        RequestAnswer: {
            /**
             * @description done or refused
             * @enum {string}
             */
            state: "open" | "done" | "refused";
            /** @description what was done, or why not (art. 50) */
            answer: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description one's own record, in full */
        ResidentOwn: {
            /**
             * Format: int64
             * @description of the record
             */
            id: number;
            /** @description name */
            name: string;
            /**
             * @description kind of document
             * @enum {string}
             */
            identity_kind?: "citizen" | "passport" | "other";
            /** @description its number */
            identity?: string;
            /** @description phone number */
            phone?: string;
            /** @description birthday */
            birth_date?: string;
            /**
             * @description GB/T 2261.1
             * @enum {string}
             */
            sex: "unknown" | "male" | "female" | "unsaid";
            /**
             * @description of GB/T 31000
             * @enum {string}
             */
            kind: "registered" | "floating" | "foreign" | "left_behind";
            /** @description code of the household registration */
            origin?: string;
            /** @description its address */
            address?: string;
            /** @description community that keeps the record */
            place: string;
            /** @description 示例: nobody's data */
            synthetic: boolean;
            /**
             * Format: int64
             * @description of the record
             */
            version: number;
            /** @description households, over or not */
            memberships: components["schemas"]["MembershipRow"][];
        };
        /** @description all that is kept of oneself (PIPL art. 45) */
        ConsentExport: {
            /** @description when */
            made: string;
            /** @description whose copy this is */
            notice: string;
            /** @description from the register */
            record: components["schemas"]["ResidentOwn"];
            /** @description given and taken back */
            consents: components["schemas"]["Consent"][];
            /** @description care */
            cares: components["schemas"]["Care"][];
            /** @description requests */
            requests: components["schemas"]["RequestView"][];
            /** @description who did what with it */
            views: components["schemas"]["ConsentView"][];
        };
        /** @description what was done with a record */
        ConsentView: {
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
            /** @description what: residents.shown and others */
            kind: string;
            /** @description by whom */
            by_words: string;
            /** @description what of it and what for; never the value */
            body: unknown;
        };
        /** @description an agreement */
        ConsentNew: {
            /**
             * Format: int64
             * @description of the notice that was read
             */
            version: number;
        };
        /** @description what is asked of one's own data */
        RequestNew: {
            /**
             * @description correct, erase, explain
             * @enum {string}
             */
            kind: "correct" | "erase" | "explain";
            /** @description in one's own words */
            words: string;
        };
        /** @description the words that helpers are written down with */
        HelperTerms: {
            /** @description kinds of helpers */
            kinds: components["schemas"]["HelperKind"][];
            /** @description skills and languages */
            skills: components["schemas"]["Skill"][];
            /** @description what they agree to */
            notice: components["schemas"]["HelperNotice"];
        };
        /** @description a kind of helper */
        HelperKind: {
            /** @description party */
            code: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description kept only by their consent */
            needs_consent: boolean;
            /** @description their hours are paid work, not voluntary service */
            paid: boolean;
            /** @description may write themselves down */
            own: boolean;
            /** @description 新就业群体 */
            new_job: boolean;
            /** @description whose list this is */
            source: string;
        };
        /** @description what somebody can do or speak */
        Skill: {
            /** @description sign */
            code: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description a language */
            spoken: boolean;
            /** @description whose list this is */
            source: string;
        };
        /** @description what one is told before one is written down (PIPL art. 17) */
        HelperNotice: {
            /**
             * Format: int64
             * @description its version
             */
            version: number;
            /** @description in Chinese */
            words: string;
            /** @description in English */
            words_en: string;
            /** @description whose words */
            source: string;
        };
        /** @description a helper, masked */
        HelperRow: {
            /**
             * Format: int64
             * @description the helper
             */
            id: number;
            /** @description kind of helper */
            kind: string;
            /** @description masked: 李*明 */
            name: string;
            /** @description masked: 138****5678 */
            phone?: string;
            /** @description Party organisation, employer, school */
            unit: string;
            /** @description community reported to; asked by grid: the micro-grid joined */
            place: string;
            /** @description its name */
            place_name: string;
            /** @description the place they set out from */
            base: string;
            /**
             * Format: int64
             * @description how far they go on foot; 0: only to the places named
             */
            walk_minutes: number;
            /** @description places they go to however far */
            reach: components["schemas"]["HelperCode"][];
            /** @description what they can do and speak */
            skills: components["schemas"]["HelperCode"][];
            /** @description when they have time */
            free: components["schemas"]["HelperSlot"][];
            /** @description signs in with an account of their own */
            account: boolean;
            /** @description reported in */
            since: string;
            /** @description 示例: nobody's data */
            synthetic: boolean;
            /**
             * Format: int64
             * @description micro-grids they help in
             */
            joined: number;
            /**
             * Format: int64
             * @description this year: times reported in or served, confirmed
             */
            acts: number;
            /**
             * Format: int64
             * @description this year: minutes, confirmed
             */
            minutes: number;
            /**
             * Format: int64
             * @description from the place asked about, as the crow flies
             */
            distance_m?: number;
        };
        /** @description one of a list */
        HelperCode: {
            /** @description of a skill, or of a place */
            code: string;
        };
        /** @description a part of a weekday */
        HelperSlot: {
            /**
             * Format: int64
             * @description 1 Monday to 7 Sunday
             */
            weekday: number;
            /**
             * @description morning until 12, afternoon until 18, evening until 22
             * @enum {string}
             */
            part: "morning" | "afternoon" | "evening";
        };
        /** @description a helper to be written down */
        HelperNew: {
            /** @description code of the kind */
            kind: string;
            /** @description whole name */
            name: string;
            /** @description phone number */
            phone?: string;
            /** @description Party organisation, employer, school */
            unit?: string;
            /** @description the community reported to */
            place: string;
            /** @description the place they set out from (the community) */
            base?: string;
            /**
             * Format: int64
             * @description how far they go on foot (15)
             */
            walk_minutes?: number;
            /** @description places they go to however far */
            reach?: components["schemas"]["HelperCode"][];
            /** @description codes of skills and languages */
            skills?: components["schemas"]["HelperCode"][];
            /** @description when they have time */
            free?: components["schemas"]["HelperSlot"][];
            /**
             * @description on paper, or a guardian's
             * @enum {string}
             */
            consent?: "self" | "paper" | "guardian";
            /**
             * Format: int64
             * @description of the notice that was read
             */
            consent_version?: number;
            /** @description reported in (today) */
            since?: string;
        };
        /** @description a helper, masked but for themselves */
        HelperPage: {
            /**
             * Format: int64
             * @description the helper
             */
            id: number;
            /** @description kind of helper */
            kind: string;
            /** @description masked, but for oneself */
            name: string;
            /** @description masked, but for oneself */
            phone?: string;
            /** @description Party organisation, employer, school */
            unit: string;
            /** @description community reported to */
            place: string;
            /** @description its name */
            place_name: string;
            /** @description the place they set out from */
            base: string;
            /**
             * Format: int64
             * @description how far they go on foot; 0: only to the places named
             */
            walk_minutes: number;
            /** @description places they go to however far */
            reach: components["schemas"]["HelperCode"][];
            /** @description what they can do and speak */
            skills: components["schemas"]["HelperCode"][];
            /** @description when they have time */
            free: components["schemas"]["HelperSlot"][];
            /** @description signs in with an account of their own */
            account: boolean;
            /**
             * Format: int64
             * @description of the notice they agreed to; 0: none is needed
             */
            consent_version: number;
            /**
             * @description how they agreed
             * @enum {string}
             */
            consent?: "self" | "paper" | "guardian";
            /**
             * Format: int64
             * @description when
             */
            consent_ms?: number;
            /** @description reported in */
            since: string;
            /** @description has left */
            until?: string;
            /** @description why */
            until_why?: string;
            /** @description 示例: nobody's data */
            synthetic: boolean;
            /** @description the reader's own */
            mine: boolean;
            /**
             * Format: int64
             * @description of the record
             */
            version: number;
            /** @description micro-grids, in the reader's places, the latest first */
            joinings: components["schemas"]["JoiningTerm"][];
            /** @description teams, the latest first */
            teams: components["schemas"]["TeamTerm"][];
            /** @description what was done, year by year */
            years: components["schemas"]["HelperYear"][];
        };
        /** @description a time in a micro-grid, or an asking */
        JoiningTerm: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description the micro-grid */
            place: string;
            /**
             * @description asked, agreed, refused, dropped, ended
             * @enum {string}
             */
            state: "asked" | "agreed" | "refused" | "dropped" | "ended";
            /** @description what for */
            reason: string;
            /**
             * Format: int64
             * @description when it was asked for
             */
            asked_ms: number;
            /** @description who agreed or refused */
            decided_words: string;
            /** @description what they said */
            answer: string;
            /** @description first day */
            since?: string;
            /** @description last day */
            until?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
            /** @description where that is */
            place_words?: string;
        };
        /** @description a time in a team */
        TeamTerm: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the team
             */
            team: number;
            /** @description its name */
            name: string;
            /** @description since */
            since: string;
            /** @description until */
            until?: string;
            /** @description leads it */
            leads: boolean;
        };
        /** @description what a helper did in a year, confirmed */
        HelperYear: {
            /**
             * Format: int64
             * @description which year
             */
            year: number;
            /**
             * Format: int64
             * @description times reported in or served
             */
            acts: number;
            /**
             * Format: int64
             * @description minutes in all
             */
            minutes: number;
        };
        /** @description how many, and what they did in the year */
        HelperNumber: {
            /** @description the kind, the place or the unit: asks for the rows behind it */
            code: string;
            /** @description in the reader's language */
            name: string;
            /**
             * Format: int64
             * @description helpers now
             */
            helpers: number;
            /**
             * Format: int64
             * @description of these with an act in the year
             */
            active: number;
            /**
             * Format: int64
             * @description times reported in or served, confirmed
             */
            acts: number;
            /**
             * Format: int64
             * @description minutes, confirmed
             */
            minutes: number;
        };
        /** @description a unit */
        HelperUnit: {
            /** @description Party organisation, employer, school */
            name: string;
        };
        /** @description whom to look for: one of both */
        HelperSearch: {
            /** @description whole name */
            name?: string;
            /** @description phone number */
            phone?: string;
        };
        /** @description a correction: what is left out stays */
        HelperChange: {
            /** @description code of the kind: by the community alone */
            kind?: string;
            /** @description whole name: by the community alone */
            name?: string;
            /** @description phone number; empty: none */
            phone?: string;
            /** @description Party organisation, employer, school; empty: none */
            unit?: string;
            /** @description the community reported to */
            place?: string;
            /** @description the place they set out from */
            base?: string;
            /**
             * Format: int64
             * @description how far they go on foot
             */
            walk_minutes?: number;
            /** @description places they go to however far */
            reach?: components["schemas"]["HelperCode"][];
            /** @description codes of skills and languages */
            skills?: components["schemas"]["HelperCode"][];
            /** @description when they have time */
            free?: components["schemas"]["HelperSlot"][];
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description why the name and phone are needed */
        HelperView: {
            /**
             * @description call, certificate, verify
             * @enum {string}
             */
            purpose: "call" | "certificate" | "verify";
            /** @description in words, without a number */
            reason?: string;
        };
        /** @description name and phone in full; that they were shown is an event */
        HelperFull: {
            /**
             * Format: int64
             * @description the helper
             */
            id: number;
            /** @description name */
            name: string;
            /** @description phone */
            phone?: string;
        };
        /** @description a helper leaves */
        HelperEnd: {
            /** @description the last day */
            until: string;
            /**
             * @description erase: name and phone go as well
             * @enum {string}
             */
            why: "left" | "moved" | "mistake" | "erase";
        };
        /** @description whose account */
        HelperLink: {
            /** @description login of an account in the same name */
            login: string;
        };
        /** @description asking to help in a micro-grid */
        JoiningNew: {
            /** @description the micro-grid */
            place: string;
            /** @description what for */
            reason: string;
        };
        /** @description somebody in a micro-grid, or who asks to be */
        JoiningRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description who
             */
            helper: number;
            /** @description masked */
            name: string;
            /** @description kind of helper */
            kind: string;
            /** @description their unit */
            unit: string;
            /** @description masked */
            phone?: string;
            /** @description the micro-grid */
            place: string;
            /**
             * @description asked, agreed, refused, dropped, ended
             * @enum {string}
             */
            state: "asked" | "agreed" | "refused" | "dropped" | "ended";
            /** @description what for */
            reason: string;
            /** @description who asked; empty: the helper */
            asked_words: string;
            /**
             * Format: int64
             * @description when
             */
            asked_ms: number;
            /** @description who agreed or refused */
            decided_words: string;
            /**
             * Format: int64
             * @description when
             */
            decided_ms?: number;
            /** @description what they said */
            answer: string;
            /** @description first day */
            since?: string;
            /** @description last day */
            until?: string;
            /** @description why it ended */
            end_reason: string;
            /** @description who ended it; empty: the helper */
            ended_words: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
            /** @description 示例: nobody's data */
            synthetic: boolean;
            /** @description the reader asked for it, or it is their own */
            mine: boolean;
            /** @description where that is */
            place_words?: string;
        };
        /** @description the answer of who answers for the micro-grid */
        JoiningAnswer: {
            /** @description yes or no */
            agree: boolean;
            /** @description the first day (today) */
            since?: string;
            /** @description a word with it; with no it must be there */
            answer?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description leaving a micro-grid, or taking the asking back */
        JoiningEnd: {
            /** @description the last day (today) */
            until?: string;
            /** @description why */
            reason: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description a team in a list */
        TeamRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description its name */
            name: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "party" | "riders" | "neighbours" | "youth" | "craft" | "other";
            /** @description where it is at home */
            place: string;
            /**
             * Format: int64
             * @description a helper; 0: none now
             */
            leader: number;
            /** @description masked */
            leader_name?: string;
            /** @description since */
            since: string;
            /** @description 示例: invented */
            synthetic: boolean;
            /**
             * Format: int64
             * @description how many are in it
             */
            members: number;
        };
        /** @description a team to be made */
        TeamNew: {
            /** @description its name */
            name: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "party" | "riders" | "neighbours" | "youth" | "craft" | "other";
            /** @description where it is at home */
            place: string;
            /**
             * Format: int64
             * @description a helper: becomes its first member
             */
            leader?: number;
            /** @description since (today) */
            since?: string;
        };
        /** @description a team and who is in it */
        TeamPage: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description its name */
            name: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind: "party" | "riders" | "neighbours" | "youth" | "craft" | "other";
            /** @description where it is at home */
            place: string;
            /** @description where that is */
            place_words: string;
            /**
             * Format: int64
             * @description a helper; 0: none now
             */
            leader: number;
            /** @description since */
            since: string;
            /** @description its last day */
            until?: string;
            /** @description 示例: invented */
            synthetic: boolean;
            /**
             * Format: int64
             * @description of the record
             */
            version: number;
            /** @description those of now, then those who left */
            members: components["schemas"]["TeamMemberRow"][];
        };
        /** @description somebody in a team */
        TeamMemberRow: {
            /**
             * Format: int64
             * @description their time in it
             */
            id: number;
            /**
             * Format: int64
             * @description the helper
             */
            helper: number;
            /** @description masked */
            name: string;
            /** @description kind of helper */
            kind: string;
            /** @description their unit */
            unit: string;
            /** @description since */
            since: string;
            /** @description until */
            until?: string;
        };
        /** @description a team changes: what is left out stays */
        TeamChange: {
            /** @description its name */
            name?: string;
            /**
             * @description its kind
             * @enum {string}
             */
            kind?: "party" | "riders" | "neighbours" | "youth" | "craft" | "other";
            /** @description where it is at home */
            place?: string;
            /**
             * Format: int64
             * @description one of its members
             */
            leader?: number;
            /** @description its last day: it is over */
            until?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description somebody comes into a team */
        TeamMemberNew: {
            /**
             * Format: int64
             * @description who
             */
            helper: number;
            /** @description since (today) */
            since?: string;
        };
        /** @description somebody leaves a team */
        TeamMemberEnd: {
            /** @description the last day */
            until: string;
        };
        /** @description oneself, to be written down */
        HelperOwnNew: {
            /** @description code of the kind */
            kind: string;
            /** @description phone number */
            phone?: string;
            /** @description Party organisation, employer, school */
            unit?: string;
            /** @description the community one reports to */
            place: string;
            /** @description the place one sets out from (the community) */
            base?: string;
            /**
             * Format: int64
             * @description how far one goes on foot (15)
             */
            walk_minutes?: number;
            /** @description places they go to however far */
            reach?: components["schemas"]["HelperCode"][];
            /** @description codes of skills and languages */
            skills?: components["schemas"]["HelperCode"][];
            /** @description when they have time */
            free?: components["schemas"]["HelperSlot"][];
            /**
             * Format: int64
             * @description of the notice that was read and agreed to
             */
            consent_version: number;
        };
        /** @description what a helper did */
        ServiceRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description who
             */
            helper: number;
            /** @description masked */
            name: string;
            /** @description kind of helper */
            helper_kind: string;
            /** @description where */
            place: string;
            /** @description where that is */
            place_words: string;
            /** @description on which day */
            day: string;
            /**
             * Format: int64
             * @description how long
             */
            minutes: number;
            /**
             * @description reported in, or served
             * @enum {string}
             */
            kind: "reported" | "served";
            /** @description what */
            what: string;
            /**
             * @description entered, confirmed, refused, struck
             * @enum {string}
             */
            state: "entered" | "confirmed" | "refused" | "struck";
            /** @description who entered it; empty: the helper */
            entered_words: string;
            /**
             * Format: int64
             * @description when
             */
            entered_ms: number;
            /** @description who confirmed, refused or struck it */
            decided_words: string;
            /**
             * Format: int64
             * @description when
             */
            decided_ms?: number;
            /** @description what they said */
            answer: string;
            /** @description the reader entered it, or it is their own: somebody else confirms */
            mine: boolean;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description what a helper did */
        ServiceNew: {
            /** @description where: community, grid or micro-grid */
            place: string;
            /** @description on which day */
            day: string;
            /**
             * Format: int64
             * @description how long
             */
            minutes: number;
            /**
             * @description reported in, or served
             * @enum {string}
             */
            kind: "reported" | "served";
            /** @description what */
            what: string;
        };
        /** @description what becomes of it */
        ServiceAnswer: {
            /**
             * @description confirmed, refused; struck: it was confirmed by mistake
             * @enum {string}
             */
            state: "entered" | "confirmed" | "refused" | "struck";
            /** @description a word with it; must be there unless it is confirmed */
            answer?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description what a group may answer for */
        Subject: {
            /** @description its code: a to z, 0 to 9, _ */
            code: string;
            /** @description its name */
            name: string;
            /** @description its name in English */
            name_en: string;
            /** @description whose wording it is */
            source: string;
            /** @description from this day on */
            since: string;
        };
        /** @description a group, on the day asked for */
        GroupRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * @description task_force (专班) or working_group (工作组)
             * @enum {string}
             */
            kind: "task_force" | "working_group";
            /**
             * @description district, street or community
             * @enum {string}
             */
            level: "district" | "street" | "community" | "grid" | "microgrid";
            /** @description its place */
            place: string;
            /** @description the name of that */
            place_name: string;
            /** @description what it is called */
            name: string;
            /**
             * Format: int64
             * @description the 专班 it belongs to; 0: none
             */
            parent_id: number;
            /** @description that one's name */
            parent_name?: string;
            /** @description its first day */
            since: string;
            /** @description its last day */
            until?: string;
            /**
             * Format: int64
             * @description the group it went into; 0: none
             */
            merged_into: number;
            /** @description that one's name */
            merged_name?: string;
            /** @description who leads it */
            lead?: string;
            /** @description as what */
            lead_title?: string;
            /**
             * Format: int64
             * @description how many belong to it
             */
            members: number;
            /** @description what it answers for, in words */
            subjects?: string;
            /** @description 示例 */
            synthetic: boolean;
        };
        /** @description a group to be founded */
        GroupNew: {
            /** @description what it is called */
            name: string;
            /**
             * @description task_force (专班) or working_group (工作组)
             * @enum {string}
             */
            kind: "task_force" | "working_group";
            /** @description its district, street or community */
            place: string;
            /**
             * Format: int64
             * @description the 专班 it belongs to
             */
            parent_id?: number;
            /** @description what it is for */
            about?: string;
            /** @description its first day (today) */
            since?: string;
            /** @description its last day (open) */
            until?: string;
            /**
             * Format: int64
             * @description owners are reminded so many days before (3)
             */
            remind_days?: number;
            /** @description what it answers for */
            subjects?: components["schemas"]["SubjectRef"][];
        };
        /** @description a subject */
        SubjectRef: {
            /** @description its code */
            code: string;
        };
        /** @description a group with its members, subjects and names */
        GroupView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * @description task_force (专班) or working_group (工作组)
             * @enum {string}
             */
            kind: "task_force" | "working_group";
            /**
             * @description district, street or community
             * @enum {string}
             */
            level: "district" | "street" | "community" | "grid" | "microgrid";
            /** @description its place */
            place: string;
            /** @description the name of that */
            place_name: string;
            /** @description what it is called */
            name: string;
            /** @description what it is for */
            about: string;
            /**
             * Format: int64
             * @description the 专班 it belongs to; 0: none
             */
            parent_id: number;
            /** @description that one's name */
            parent_name?: string;
            /** @description its first day */
            since: string;
            /** @description its last day */
            until?: string;
            /**
             * Format: int64
             * @description the group it went into; 0: none
             */
            merged_into: number;
            /** @description that one's name */
            merged_name?: string;
            /** @description why it ended */
            why: string;
            /**
             * Format: int64
             * @description owners are reminded so many days before
             */
            remind_days: number;
            /** @description 示例 */
            synthetic: boolean;
            /** @description not over */
            live: boolean;
            /**
             * Format: int64
             * @description to be given back with a change
             */
            version: number;
            /** @description what it was called, the last first */
            names: components["schemas"]["GroupName"][];
            /** @description what it answers and answered for */
            subjects: components["schemas"]["GroupSubject"][];
            /** @description of that day; without a day all, those over too */
            members: components["schemas"]["GroupMember"][];
            /** @description groups that were merged into it */
            took_in: components["schemas"]["GroupRef"][];
            /** @description groups that belong to it */
            below: components["schemas"]["GroupRef"][];
            /** @description what the reader may do with it */
            may: components["schemas"]["GroupVerb"][];
            /** @description the reader leads it */
            leads: boolean;
            /** @description the reader writes its minutes */
            writes: boolean;
            /** @description the reader belongs to it */
            belongs: boolean;
        };
        /** @description what a group was called, from a day on */
        GroupName: {
            /** @description from this day on */
            since: string;
            /** @description its name */
            name: string;
            /** @description why */
            why: string;
        };
        /** @description what a group answers for, and when */
        GroupSubject: {
            /**
             * Format: int64
             * @description the group
             */
            group_id: number;
            /** @description the subject's code */
            code: string;
            /** @description its name */
            name: string;
            /** @description the first day */
            since: string;
            /** @description the last day */
            until?: string;
        };
        /** @description somebody's term in a group */
        GroupMember: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the group
             */
            group_id: number;
            /**
             * Format: int64
             * @description the person
             */
            account_id: number;
            /** @description their name then */
            name: string;
            /**
             * @description lead, deputy, secretary, member or liaison
             * @enum {string}
             */
            office: "lead" | "deputy" | "secretary" | "member" | "liaison";
            /** @description the office in the group's own words */
            title: string;
            /** @description whom they come from */
            unit: string;
            /** @description the first day */
            since: string;
            /** @description the last day */
            until?: string;
            /**
             * Format: int64
             * @description to be given back with a change
             */
            version: number;
        };
        /** @description another group */
        GroupRef: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description its name */
            name: string;
            /** @description its last day */
            until?: string;
        };
        /** @description what the reader may do */
        GroupVerb: {
            /** @description for programs */
            verb: string;
            /** @description the button */
            words: string;
        };
        /** @description who was in charge: a row a leader; a group without one has a row too */
        GroupCharge: {
            /**
             * Format: int64
             * @description the group
             */
            group_id: number;
            /** @description what it was called that day */
            group_name: string;
            /** @description what it is called now */
            name_now: string;
            /**
             * @description task_force or working_group
             * @enum {string}
             */
            kind: "task_force" | "working_group";
            /**
             * @description district, street or community
             * @enum {string}
             */
            level: "district" | "street" | "community" | "grid" | "microgrid";
            /** @description its place: the one asked about, or above it */
            place: string;
            /** @description the name of that */
            place_name: string;
            /** @description answered for the subject since */
            subject_since: string;
            /** @description and until */
            subject_until?: string;
            /**
             * Format: int64
             * @description who led it; absent: nobody
             */
            account_id?: number;
            /** @description their name */
            name?: string;
            /**
             * @description lead or deputy
             * @enum {string}
             */
            office?: "lead" | "deputy" | "secretary" | "member" | "liaison";
            /** @description in the group's own words */
            title?: string;
            /** @description whom they come from */
            unit?: string;
            /** @description in office since */
            since?: string;
            /** @description and until */
            until?: string;
            /**
             * Format: int64
             * @description where its affairs are now
             */
            led_by: number;
            /** @description that one's name */
            led_by_name?: string;
        };
        /** @description what is to be another */
        GroupEdit: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description what it is for */
            about?: string;
            /**
             * Format: int64
             * @description the 专班 it belongs to; 0: none
             */
            parent_id?: number;
            /**
             * Format: int64
             * @description owners are reminded so many days before
             */
            remind_days?: number;
        };
        /** @description another name, from a day on */
        GroupRename: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description the new name */
            name: string;
            /** @description from this day on (today) */
            since?: string;
            /** @description why: a document's number, a decision */
            why: string;
        };
        /** @description what it answers for, from a day on */
        GroupSubjects: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description all of them */
            subjects: components["schemas"]["SubjectRef"][];
            /** @description from this day on (today) */
            since?: string;
        };
        /** @description into which group it goes */
        GroupMerge: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /**
             * Format: int64
             * @description a live one of its kind, there or above
             */
            into_id: number;
            /** @description its last day (today) */
            until?: string;
            /** @description why */
            why: string;
        };
        /** @description its end */
        GroupOver: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description its last day (today) */
            until?: string;
            /** @description why */
            why: string;
        };
        /** @description somebody who joins a group */
        GroupMemberNew: {
            /**
             * Format: int64
             * @description the person: an account in your places
             */
            account_id: number;
            /**
             * @description lead, deputy, secretary, member or liaison
             * @enum {string}
             */
            office: "lead" | "deputy" | "secretary" | "member" | "liaison";
            /** @description the office in the group's own words */
            title?: string;
            /** @description whom they come from */
            unit?: string;
            /** @description the first day (today) */
            since?: string;
            /** @description the last day (open) */
            until?: string;
        };
        /** @description the end of a term */
        GroupTerm: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description the last day (open) */
            until?: string;
        };
        /** @description a meeting in a list */
        MeetingRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the group that held it
             */
            group_id: number;
            /** @description only for who belongs to the group */
            internal: boolean;
            /** @description what it was about */
            title: string;
            /** @description when it was held */
            day: string;
            /** @description where */
            room: string;
            /**
             * Format: int64
             * @description of its minutes, the last
             */
            version: number;
            /**
             * Format: int64
             * @description members who attended
             */
            attendees: number;
            /**
             * Format: int64
             * @description decisions
             */
            decisions: number;
            /**
             * Format: int64
             * @description tasks that came out of it
             */
            tasks: number;
            /** @description who wrote that version */
            author_words: string;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
        };
        /** @description a meeting and its minutes */
        MeetingNew: {
            /** @description what it was about */
            title: string;
            /** @description when it was held: not after today */
            day: string;
            /** @description where */
            room?: string;
            /** @description members who attended */
            attendees?: components["schemas"]["MinutesPerson"][];
            /** @description who sat in besides, in words */
            guests?: string;
            /** @description the minutes */
            words: string;
            /** @description what was decided, one by one */
            decisions?: components["schemas"]["MinutesWords"][];
            /** @description only for who belongs to the group */
            internal?: boolean;
        };
        /** @description who attended */
        MinutesPerson: {
            /**
             * Format: int64
             * @description a member of the group, of then or now
             */
            account_id: number;
            /** @description their name; looked up */
            name?: string;
        };
        /** @description one of several */
        MinutesWords: {
            /** @description in words */
            words: string;
        };
        /** @description a meeting with a version of its minutes */
        MeetingView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the group that held it
             */
            group_id: number;
            /** @description only for who belongs to the group */
            internal: boolean;
            /** @description what it was about */
            title: string;
            /** @description when it was held */
            day: string;
            /** @description where */
            room: string;
            /**
             * Format: int64
             * @description the version shown
             */
            version: number;
            /**
             * Format: int64
             * @description the last one: to be given back with an amendment
             */
            latest: number;
            /** @description who sat in besides */
            guests: string;
            /** @description the minutes */
            words: string;
            /** @description why this version was made */
            why: string;
            /** @description by whom */
            author_words: string;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
            /** @description members who attended */
            attendees: components["schemas"]["MinutesPerson"][];
            /** @description what was decided */
            decisions: components["schemas"]["MinutesDecision"][];
            /** @description all versions, the last first */
            versions: components["schemas"]["MinutesVersion"][];
            /** @description what the reader may do */
            may: components["schemas"]["AffairAct"][];
        };
        /** @description a decision */
        MinutesDecision: {
            /**
             * Format: int64
             * @description its number
             */
            number: number;
            /** @description what was decided */
            words: string;
        };
        /** @description a version of the minutes */
        MinutesVersion: {
            /**
             * Format: int64
             * @description its number
             */
            version: number;
            /** @description why it was made */
            why: string;
            /** @description by whom */
            author_words: string;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
        };
        /** @description what the reader may do now */
        AffairAct: {
            /** @description last part of its address */
            verb: string;
            /** @description the button */
            words: string;
            /** @description it needs words */
            needs_words: boolean;
        };
        /** @description another version of the minutes */
        MinutesAmend: {
            /**
             * Format: int64
             * @description the one that you saw
             */
            version: number;
            /** @description what it was about */
            title: string;
            /** @description when it was held */
            day: string;
            /** @description where */
            room?: string;
            /** @description members who attended */
            attendees?: components["schemas"]["MinutesPerson"][];
            /** @description who sat in besides, in words */
            guests?: string;
            /** @description the minutes */
            words: string;
            /** @description what was decided, one by one */
            decisions?: components["schemas"]["MinutesWords"][];
            /** @description why they are amended */
            why?: string;
        };
        /** @description an entry of a list; steps only when it is asked for alone */
        EntryRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the group
             */
            group_id: number;
            /**
             * @description function 职能, resource 资源 or policy 政策
             * @enum {string}
             */
            list: "function" | "resource" | "policy";
            /** @description what */
            title: string;
            /** @description in more words */
            words: string;
            /**
             * Format: int64
             * @description who answers for it
             */
            owner_id: number;
            /** @description their name */
            owner_name: string;
            /** @description whose unit */
            unit: string;
            /** @description until when */
            due?: string;
            /**
             * @description planned, active, done or dropped
             * @enum {string}
             */
            state: "planned" | "active" | "done" | "dropped";
            /** @description only for who belongs to the group */
            internal: boolean;
            /** @description not done, and its date is past */
            late: boolean;
            /** @description the last that was said */
            said: string;
            /**
             * Format: int64
             * @description when it last moved
             */
            moved_ms: number;
            /**
             * Format: int64
             * @description to be given back with a step
             */
            version: number;
            /**
             * Format: int64
             * @description tasks that came out of it
             */
            tasks: number;
            /** @description what the reader may do */
            may?: components["schemas"]["AffairAct"][];
            /** @description its road so far */
            steps?: components["schemas"]["AffairStep"][];
        };
        /** @description a step on the road of a task or an entry */
        AffairStep: {
            /** @description which step */
            verb: string;
            /** @description by whom */
            author_words: string;
            /** @description what was said */
            words: string;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
            /**
             * Format: int64
             * @description to which it led
             */
            version: number;
        };
        /** @description an entry of a list */
        EntryNew: {
            /**
             * @description function 职能, resource 资源 or policy 政策
             * @enum {string}
             */
            list: "function" | "resource" | "policy";
            /** @description what */
            title: string;
            /** @description in more words */
            words?: string;
            /**
             * Format: int64
             * @description who answers for it: a member here or right below
             */
            owner_id: number;
            /** @description whose unit (the owner's) */
            unit?: string;
            /** @description until when */
            due?: string;
            /** @description only for who belongs to the group */
            internal?: boolean;
            /** @description under way already */
            started?: boolean;
        };
        /** @description a step */
        AffairStepBody: {
            /**
             * Format: int64
             * @description as you saw it
             */
            version: number;
            /** @description what was done, or why */
            words?: string;
            /**
             * Format: int64
             * @description change: another owner
             */
            owner_id?: number;
            /** @description change: another date */
            due?: string;
        };
        /** @description a task; steps only when it is asked for alone */
        TaskRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the group that gave it
             */
            group_id: number;
            /** @description that one's name */
            group_name: string;
            /**
             * Format: int64
             * @description the group that leads it now
             */
            led_by: number;
            /**
             * Format: int64
             * @description the meeting it came out of; 0: none
             */
            meeting_id: number;
            /**
             * Format: int64
             * @description the decision's number; 0: none
             */
            decision: number;
            /**
             * Format: int64
             * @description the entry it came out of; 0: none
             */
            entry_id: number;
            /** @description the title of that */
            source?: string;
            /** @description what is to be done */
            title: string;
            /** @description in more words */
            words: string;
            /**
             * Format: int64
             * @description by whom
             */
            owner_id: number;
            /** @description their name */
            owner_name: string;
            /** @description whose unit */
            unit: string;
            /** @description until when */
            due: string;
            /**
             * @description given, reported, closed or withdrawn
             * @enum {string}
             */
            state: "given" | "reported" | "closed" | "withdrawn";
            /** @description only for its owner and who belongs to the group */
            internal: boolean;
            /** @description not closed, and its date is past */
            late: boolean;
            /** @description who gave it */
            giver_words: string;
            /** @description the last that was said */
            said: string;
            /**
             * Format: int64
             * @description how often it was returned
             */
            returns: number;
            /**
             * Format: int64
             * @description when it was given
             */
            given_ms: number;
            /**
             * Format: int64
             * @description when it last moved
             */
            moved_ms: number;
            /**
             * Format: int64
             * @description to be given back with a step
             */
            version: number;
            /** @description what the reader may do */
            may?: components["schemas"]["AffairAct"][];
            /** @description its road so far */
            steps?: components["schemas"]["AffairStep"][];
        };
        /** @description open tasks of a group, those it took over included */
        TaskCount: {
            /**
             * Format: int64
             * @description the group
             */
            group_id: number;
            /**
             * Format: int64
             * @description not closed
             */
            open: number;
            /**
             * Format: int64
             * @description of these past their date
             */
            late: number;
            /**
             * Format: int64
             * @description of these waiting to be accepted
             */
            reported: number;
        };
        /** @description a task */
        TaskNew: {
            /** @description what is to be done */
            title: string;
            /** @description in more words */
            words?: string;
            /**
             * Format: int64
             * @description by whom: a member here or right below
             */
            owner_id: number;
            /** @description whose unit (the owner's) */
            unit?: string;
            /** @description until when: today or later */
            due: string;
            /**
             * Format: int64
             * @description the meeting it comes out of
             */
            meeting_id?: number;
            /**
             * Format: int64
             * @description the number of that meeting's decision
             */
            decision?: number;
            /**
             * Format: int64
             * @description or the entry of a list it comes out of
             */
            entry_id?: number;
            /** @description only for its owner and who belongs to the group */
            internal?: boolean;
        };
        /** @description an account of the book */
        PointsSeen: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * @description whose: a person's, a fund's, …
             * @enum {string}
             */
            kind: "person" | "team" | "grid" | "fund" | "partner" | "system";
            /**
             * Format: int64
             * @description a person's account; else itself; 0: the house
             */
            owner: number;
            /**
             * @description what is in it
             * @enum {string}
             */
            purse: "points" | "checked" | "entered" | "budget" | "money" | "issued" | "redeemed" | "expired" | "done" | "outside";
            /**
             * @description in which unit
             * @enum {string}
             */
            unit: "points" | "half_hours" | "fen" | "face_fen";
            /** @description whose staff see it */
            place: string;
            /** @description what that is called */
            place_name?: string;
            /** @description its name; a person's is masked */
            name: string;
            /** @description the person, masked; empty: none */
            person: string;
            /** @description what it is for */
            about: string;
            /** @description keeps lots */
            lots: boolean;
            /** @description takes nothing new */
            closed: boolean;
            /**
             * Format: int64
             * @description never below
             */
            lowest?: number;
            /**
             * Format: int64
             * @description never above
             */
            highest?: number;
            /**
             * Format: int64
             * @description balance
             */
            posted: number;
            /**
             * Format: int64
             * @description set aside by what waits for approval
             */
            held: number;
            /**
             * Format: int64
             * @description announced by what waits for approval
             */
            coming: number;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
            /**
             * Format: int64
             * @description what may go out today; of one account
             */
            usable?: number;
            /**
             * Format: int64
             * @description what ends within 30 days; of one account
             */
            ending?: number;
            /** @description where it came from, in the order in which it leaves */
            open_lots?: components["schemas"]["PointsLot"][];
        };
        /** @description units that came in together */
        PointsLot: {
            /**
             * Format: int64
             * @description the transfer that brought them in
             */
            lot_id: number;
            /**
             * Format: int64
             * @description their last day, by number
             */
            expires_day?: number;
            /**
             * Format: int64
             * @description how many are left
             */
            remaining: number;
            /**
             * Format: int64
             * @description when they came in, by number
             */
            day: number;
            /**
             * @description why they came in
             * @enum {string}
             */
            cause: "allotted" | "granted" | "earned" | "recorded" | "spent" | "expired" | "received" | "paid" | "corrected";
            /** @description … in words */
            words: string;
            /** @description by which rule; empty: by hand */
            rule: string;
            /** @description when they came in */
            since?: string;
            /** @description their last day; absent: they don't end */
            expires?: string;
        };
        /** @description what moved an account */
        PointsEntry: {
            /**
             * Format: int64
             * @description the transfer
             */
            id: number;
            /**
             * @description done, set aside, posted, given back, reversed
             * @enum {string}
             */
            kind: "move" | "hold" | "post" | "void" | "reverse";
            /**
             * Format: int64
             * @description booked on, by number
             */
            day: number;
            /**
             * @description why
             * @enum {string}
             */
            cause: "allotted" | "granted" | "earned" | "recorded" | "spent" | "expired" | "received" | "paid" | "corrected";
            /** @description … in words */
            words: string;
            /** @description by which rule; empty: none */
            rule: string;
            /** @description who did it; empty: the system */
            made_words: string;
            /**
             * Format: int64
             * @description when it was written
             */
            made_ms: number;
            /**
             * Format: int64
             * @description the transfer that it posts, gives back or reverses
             */
            of_id?: number;
            /**
             * Format: int64
             * @description above 0: into the account
             */
            amount: number;
            /**
             * Format: int64
             * @description of how many lots
             */
            lots: number;
            /**
             * Format: int64
             * @description the earliest of their last days, by number
             */
            expires_day?: number;
            /** @description booked on */
            date?: string;
            /** @description the earliest of their last days */
            expires?: string;
        };
        /** @description whose points account is opened */
        PointsPersonNew: {
            /** @description their login */
            login: string;
        };
        /** @description a fund or partner */
        PointsFundNew: {
            /**
             * @description fund, partner, team or grid
             * @enum {string}
             */
            kind: "person" | "team" | "grid" | "fund" | "partner" | "system";
            /**
             * @description budget (points) or money (fen)
             * @enum {string}
             */
            purse: "points" | "checked" | "entered" | "budget" | "money" | "issued" | "redeemed" | "expired" | "done" | "outside";
            /** @description whose staff see it */
            place: string;
            /** @description its name */
            name: string;
            /** @description what it is for */
            about: string;
        };
        /** @description a transfer */
        PointsTransferView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * @description done, set aside, posted, given back, reversed
             * @enum {string}
             */
            kind: "move" | "hold" | "post" | "void" | "reverse";
            /** @description booked on */
            date: string;
            /**
             * @description why
             * @enum {string}
             */
            cause: "allotted" | "granted" | "earned" | "recorded" | "spent" | "expired" | "received" | "paid" | "corrected";
            /** @description … in words */
            words: string;
            /**
             * Format: int64
             * @description how much
             */
            amount: number;
            /**
             * @description in which unit
             * @enum {string}
             */
            unit: "points" | "half_hours" | "fen" | "face_fen";
            /** @description out of what */
            from_name: string;
            /** @description into what */
            to_name: string;
            /** @description by which rule; empty: by hand */
            rule: string;
            /**
             * Format: int64
             * @description the transfer that it posts, gives back or reverses
             */
            of_id?: number;
            /** @description who did or asked for it; empty: the system */
            made_words: string;
            /** @description of what was approved: who had asked for it */
            asked_words?: string;
            /**
             * Format: int64
             * @description when
             */
            made_ms: number;
            /**
             * Format: int64
             * @description what is set aside goes back then
             */
            until_ms?: number;
            /**
             * @description what was done with it since
             * @enum {string}
             */
            next_kind?: "move" | "hold" | "post" | "void" | "reverse";
            /** @description … by whom */
            next_words?: string;
            /** @description the reader asked for it: somebody else approves */
            mine: boolean;
            /** @description its lines, of one */
            legs?: components["schemas"]["PointsLegView"][];
        };
        /** @description one line of a transfer */
        PointsLegView: {
            /**
             * Format: int64
             * @description which account
             */
            account_id: number;
            /**
             * @description whose
             * @enum {string}
             */
            kind: "person" | "team" | "grid" | "fund" | "partner" | "system";
            /**
             * @description what is in it
             * @enum {string}
             */
            purse: "points" | "checked" | "entered" | "budget" | "money" | "issued" | "redeemed" | "expired" | "done" | "outside";
            /** @description its name; a person's is masked */
            name: string;
            /**
             * Format: int64
             * @description the transfer that brought these units in; 0: not in lots
             */
            lot_id: number;
            /** @description their last day */
            expires?: string;
            /**
             * Format: int64
             * @description above 0: into the account
             */
            amount: number;
            /**
             * @description in which unit
             * @enum {string}
             */
            unit: "points" | "half_hours" | "fen" | "face_fen";
        };
        /** @description what should be moved */
        PointsAsked: {
            /**
             * Format: int64
             * @description out of which account
             */
            from_id: number;
            /**
             * Format: int64
             * @description into which
             */
            to_id: number;
            /**
             * Format: int64
             * @description how much: points, half hours or fen
             */
            amount: number;
            /** @description why: whoever gets it reads this */
            words: string;
            /** @description the last day of points given to a person (a year from today) */
            expires?: string;
        };
        /** @description whether it is approved */
        PointsAnswer: {
            /** @description false: what was set aside is given back */
            approve: boolean;
        };
        /** @description why it is taken back */
        PointsBack: {
            /** @description why: whoever it concerns reads this */
            words: string;
        };
        /** @description what accounts of a kind hold */
        PointsTotal: {
            /**
             * @description whose
             * @enum {string}
             */
            kind: "person" | "team" | "grid" | "fund" | "partner" | "system";
            /**
             * @description what is in them
             * @enum {string}
             */
            purse: "points" | "checked" | "entered" | "budget" | "money" | "issued" | "redeemed" | "expired" | "done" | "outside";
            /**
             * @description in which unit
             * @enum {string}
             */
            unit: "points" | "half_hours" | "fen" | "face_fen";
            /**
             * Format: int64
             * @description how many
             */
            accounts: number;
            /**
             * Format: int64
             * @description their balances together
             */
            posted: number;
            /**
             * Format: int64
             * @description set aside
             */
            held: number;
            /**
             * Format: int64
             * @description what ends within 30 days
             */
            ending: number;
        };
        /** @description a closed month */
        PointsPeriod: {
            /** @description which: 2026-03 */
            month: string;
            /**
             * Format: int64
             * @description how many transfers it holds
             */
            transfers: number;
            /** @description who closed it */
            closed_words: string;
            /**
             * Format: int64
             * @description when
             */
            closed_ms: number;
        };
        /** @description a month to be closed */
        PointsMonth: {
            /** @description 2026-03: over, and the one after the last closed */
            month: string;
        };
        /** @description when the book was last read again, and how it stood */
        PointsAudited: {
            /**
             * Format: int64
             * @description when; absent: not since the start
             */
            at_ms?: number;
            /**
             * Format: int64
             * @description transfers
             */
            transfers: number;
            /**
             * Format: int64
             * @description lines
             */
            legs: number;
            /**
             * Format: int64
             * @description accounts
             */
            accounts: number;
            /**
             * Format: int64
             * @description balances or lots that weren't what their lines say
             */
            wrong: number;
            /** @description the first of them; empty: none */
            what: string;
        };
        /** @description a photo that was taken in */
        Photo: {
            /**
             * Format: int64
             * @description to be named in a report or a step
             */
            id: number;
            /**
             * Format: int64
             * @description pixels, after turning upright and shrinking
             */
            width: number;
            /**
             * Format: int64
             * @description pixels
             */
            height: number;
        };
        /** @description a service that facilities offer */
        FacilityKind: {
            /** @description its code: a to z, 0 to 9, _ */
            code: string;
            /**
             * @description its class
             * @enum {string}
             */
            class: "shops" | "meals" | "health" | "elders" | "children" | "culture" | "offices" | "neighbours" | "others";
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /**
             * @description the scene it belongs to
             * @enum {string}
             */
            scene: "convenience" | "culture" | "education" | "sports" | "care";
            /**
             * @description for everybody, the old, the young
             * @enum {string}
             */
            care: "all" | "old" | "young";
            /**
             * Format: int64
             * @description its place in lists
             */
            serial: number;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description whose wording it is */
            source: string;
        };
        /** @description somebody's list of services */
        FacilityList: {
            /** @description its code: a to z, 0 to 9, _ */
            code: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description whose list it is */
            owner: string;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description the document */
            source: string;
        };
        /** @description what a list asks for */
        FacilityNorm: {
            /** @description list.kind.tier */
            code: string;
            /** @description the list */
            list: string;
            /** @description the service */
            kind: string;
            /**
             * @description in the circle of 15, 10 or 5 minutes, or in the block (居住街坊)
             * @enum {string}
             */
            tier: "m15" | "m10" | "m5" | "block";
            /**
             * @description must be there or may; one of the basic or of the quality kind
             * @enum {string}
             */
            duty: "must" | "may" | "basic" | "quality";
            /**
             * Format: int64
             * @description within so many metres; else the circle's
             */
            radius_m?: number;
            /** @description how large it should be, in words */
            size: string;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description the clause */
            source: string;
        };
        /** @description a facility */
        FacilityRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description the place it stands in */
            place: string;
            /** @description what that is called */
            place_words: string;
            /** @description its name */
            name: string;
            /** @description its address; empty: not known */
            address: string;
            /** @description its door */
            lon: number;
            /** @description its door */
            lat: number;
            /** @description what it offers */
            services: components["schemas"]["FacilityCode"][];
            /** @description opening hours as OpenStreetMap writes them */
            hours: string;
            /**
             * Format: int64
             * @description how many it can serve
             */
            capacity?: number;
            /** @description who runs it */
            operator: string;
            /** @description the operator's credit code (统一社会信用代码) */
            credit_code: string;
            /** @description the number on its door */
            phone: string;
            /**
             * @description can one get in without steps
             * @enum {string}
             */
            access: "unknown" | "step_free" | "partly" | "steps";
            /** @description whom to ask about it */
            whom: string;
            /**
             * @description planned, open, closed, moved
             * @enum {string}
             */
            state: "planned" | "open" | "closed" | "moved";
            /** @description since that day */
            state_day: string;
            /**
             * @description how it came into the register
             * @enum {string}
             */
            source: "desk" | "table" | "resident" | "map" | "sample";
            /** @description when it was last confirmed; empty: never */
            confirmed_day: string;
            /** @description by whom */
            confirmed_words: string;
            /** @description what became of it; empty in lists */
            states: components["schemas"]["FacilityPast"][];
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description a service */
        FacilityCode: {
            /** @description its code */
            code: string;
        };
        /** @description what became of a facility */
        FacilityPast: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description which facility
             */
            facility: number;
            /**
             * @description planned, open, closed, moved
             * @enum {string}
             */
            state: "planned" | "open" | "closed" | "moved";
            /** @description since that day */
            day: string;
            /** @description why */
            why: string;
            /** @description who wrote it down */
            by_words: string;
            /**
             * Format: int64
             * @description when it was written down
             */
            made_ms: number;
        };
        /** @description a facility to be written down */
        FacilityNew: {
            /** @description its name */
            name: string;
            /** @description its address */
            address?: string;
            /** @description its door */
            lon: number;
            /** @description its door */
            lat: number;
            /** @description what it offers */
            services: components["schemas"]["FacilityCode"][];
            /** @description Mo-Fr 09:00-17:00 */
            hours?: string;
            /**
             * Format: int64
             * @description how many it can serve
             */
            capacity?: number;
            /** @description who runs it */
            operator?: string;
            /** @description the operator's credit code */
            credit_code?: string;
            /** @description the number on its door */
            phone?: string;
            /**
             * @description can one get in without steps
             * @enum {string}
             */
            access?: "unknown" | "step_free" | "partly" | "steps";
            /** @description whom to ask about it */
            whom?: string;
            /**
             * @description planned or open (open)
             * @enum {string}
             */
            state?: "planned" | "open" | "closed" | "moved";
            /** @description since that day (today) */
            since?: string;
        };
        /** @description what changes of a facility */
        FacilityChange: {
            /** @description its name */
            name?: string;
            /** @description its address */
            address?: string;
            /** @description its door */
            lon?: number;
            /** @description its door */
            lat?: number;
            /** @description what it offers */
            services?: components["schemas"]["FacilityCode"][];
            /** @description Mo-Fr 09:00-17:00 */
            hours?: string;
            /**
             * Format: int64
             * @description how many it can serve
             */
            capacity?: number;
            /** @description who runs it */
            operator?: string;
            /** @description the operator's credit code */
            credit_code?: string;
            /** @description the number on its door */
            phone?: string;
            /**
             * @description can one get in without steps
             * @enum {string}
             */
            access?: "unknown" | "step_free" | "partly" | "steps";
            /** @description whom to ask about it */
            whom?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description what became of it */
        FacilityStep: {
            /**
             * @description open, closed or moved
             * @enum {string}
             */
            state: "planned" | "open" | "closed" | "moved";
            /** @description since that day */
            day: string;
            /** @description why */
            why: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description who was asked */
        FacilityAsked: {
            /** @description whom one asks about it; absent: as before */
            whom?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description what a table would make of the register */
        FacilityTableLook: {
            /**
             * Format: int64
             * @description rows below the header
             */
            rows: number;
            /**
             * Format: int64
             * @description facilities that are new
             */
            added: number;
            /**
             * Format: int64
             * @description facilities that would be corrected
             */
            changed: number;
            /**
             * Format: int64
             * @description facilities that are known as they are
             */
            same: number;
            /** @description cells that are wrong, the first 200 */
            faults: components["schemas"]["FacilityFault"][];
        };
        /** @description a cell that is wrong */
        FacilityFault: {
            /**
             * Format: int64
             * @description the row, as a spreadsheet counts
             */
            row: number;
            /** @description the column */
            column: string;
            /** @description what stands there */
            value: string;
            /** @description what is wrong */
            words: string;
        };
        /** @description what a table made of the register */
        FacilitiesTaken: {
            /**
             * Format: int64
             * @description facilities that are new
             */
            added: number;
            /**
             * Format: int64
             * @description facilities that were corrected
             */
            changed: number;
            /**
             * Format: int64
             * @description facilities that were known as they are
             */
            same: number;
        };
        /** @description what a neighbour said of a facility */
        FacilityWishRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * @description missing, wrong or gone
             * @enum {string}
             */
            kind: "missing" | "wrong" | "gone";
            /**
             * Format: int64
             * @description which facility; 0: one that is missing
             */
            facility: number;
            /** @description what that is called */
            facility_name: string;
            /** @description which service; empty: not said */
            service: string;
            /** @description what that is called */
            service_name: string;
            /** @description where */
            place: string;
            /** @description what that is called */
            place_words: string;
            /** @description where */
            lon: number;
            /** @description where */
            lat: number;
            /** @description in the neighbour's words */
            words: string;
            /**
             * @description asked, taken up, declined
             * @enum {string}
             */
            state: "asked" | "taken" | "declined";
            /** @description what the office said */
            answer: string;
            /** @description who said so */
            decided_words: string;
            /**
             * Format: int64
             * @description when
             */
            decided_ms?: number;
            /**
             * Format: int64
             * @description when it was said
             */
            made_ms: number;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description what is missing, wrong or gone */
        FacilityWishNew: {
            /**
             * @description missing, wrong or gone
             * @enum {string}
             */
            kind: "missing" | "wrong" | "gone";
            /**
             * Format: int64
             * @description which facility is wrong or gone
             */
            facility?: number;
            /** @description which service is missing */
            service?: string;
            /** @description where one is missing */
            lon?: number;
            /** @description where one is missing */
            lat?: number;
            /** @description in one's own words; nobody's name or number */
            words: string;
        };
        /** @description what becomes of it */
        FacilityWishAnswer: {
            /**
             * @description taken or declined
             * @enum {string}
             */
            state: "asked" | "taken" | "declined";
            /** @description what the neighbour is told */
            answer: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description a class of cases */
        CaseClass: {
            /** @description two digits for a group, five for an item */
            code: string;
            /** @description code of the group; empty: it is one */
            parent: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description name of its picture */
            icon: string;
            /**
             * Format: int64
             * @description to be handled within; 0: no limit
             */
            limit_value: number;
            /**
             * @description what the limit counts
             * @enum {string}
             */
            limit_unit: "work_days" | "work_hours" | "urgent_hours" | "urgent_days" | "days";
            /**
             * @description unless the reporter says otherwise
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "critical";
            /** @description the result comes with a photo */
            evidence: boolean;
            /** @description may be reported; false: cases of it stay */
            in_use: boolean;
            /**
             * Format: int64
             * @description in force from then on
             */
            since_ms: number;
            /** @description whose rule this is */
            source: string;
        };
        /** @description a report */
        CaseReport: {
            /** @description code of an item, from /case-classes */
            class: string;
            /** @description what is wrong; may be empty with a photo */
            words: string;
            /** @description longitude, in `datum` */
            lon?: number;
            /** @description latitude, in `datum` */
            lat?: number;
            /**
             * @description datum of the point (wgs84)
             * @enum {string}
             */
            datum?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
            /** @description code of the community or grid, if no point is known */
            place?: string;
            /** @description the place in words */
            address?: string;
            /** @description photos uploaded before */
            photos?: components["schemas"]["PhotoRef"][];
            /**
             * @description how urgent (as the class says)
             * @enum {string}
             */
            urgency?: "normal" | "urgent" | "critical";
            /**
             * Format: int64
             * @description when it happened
             */
            happened_ms?: number;
            /**
             * @description staff: how it came in
             * @enum {string}
             */
            source?: "resident" | "member" | "inspection" | "hotline" | "camera" | "system";
            /** @description its number there: the same is not taken twice */
            outside?: string;
            /** @description without signing in: who may be asked back */
            phone?: string;
            /** @description without signing in: their name */
            name?: string;
        };
        /** @description a photo uploaded before */
        PhotoRef: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
        };
        /** @description a case; the second half only on its own page */
        CaseView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description the number read aloud */
            number: string;
            /** @description code of its class */
            class: string;
            /** @description its class in the reader's language */
            class_name?: string;
            /** @description name of the class's picture */
            icon?: string;
            /** @description what the reporter said */
            words: string;
            /**
             * @description how far along the road it is
             * @enum {string}
             */
            state: "reported" | "filed" | "dispatched" | "handling" | "handled" | "verified" | "closed" | "refused" | "raised" | "suspended" | "merged" | "voided";
            /**
             * @description how urgent
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "critical";
            /** @description code of the micro-grid, or of the community */
            place: string;
            /** @description its name */
            place_name?: string;
            /** @description the place in words */
            address: string;
            /**
             * Format: int64
             * @description when it was reported
             */
            reported_ms: number;
            /**
             * Format: int64
             * @description to be handled by
             */
            due_ms?: number;
            /**
             * Format: int64
             * @description when its state last changed
             */
            moved_ms: number;
            /** @description it is late */
            overdue: boolean;
            /** @description CGCS2000 */
            lon?: number;
            /** @description CGCS2000 */
            lat?: number;
            /** @description to whom it was dispatched; empty: nobody yet */
            handler_name: string;
            /**
             * Format: int64
             * @description photo for lists; 0: none
             */
            thumb: number;
            /**
             * Format: int64
             * @description to be given back with the next step
             */
            version: number;
            /**
             * @description how it came in
             * @enum {string}
             */
            source?: "resident" | "member" | "inspection" | "hotline" | "camera" | "system";
            /**
             * Format: int64
             * @description when it happened, if said
             */
            happened_ms?: number;
            /**
             * Format: int64
             * @description when it was closed or refused
             */
            closed_ms?: number;
            /**
             * Format: int64
             * @description times it was sent back
             */
            reworks?: number;
            /**
             * Format: int64
             * @description post it was dispatched to; 0: none
             */
            handler_post?: number;
            /**
             * Format: int64
             * @description the reporter's rating
             */
            stars?: number;
            /** @description masked */
            reporter_name?: string;
            /** @description masked */
            reporter_phone?: string;
            /** @description the reporter says it is solved */
            solved?: boolean;
            /** @description the reader reported it */
            mine?: boolean;
            /** @description made by the demo town */
            synthetic?: boolean;
            /**
             * @description whose desk it lies on
             * @enum {string}
             */
            level?: "community" | "street" | "district";
            /**
             * Format: int64
             * @description since when its clock stands still
             */
            paused_ms?: number;
            /**
             * Format: int64
             * @description due before any extension or pause
             */
            first_due_ms?: number;
            /**
             * Format: int64
             * @description working days asked for; 0: none
             */
            asked_days?: number;
            /**
             * Format: int64
             * @description times it was extended
             */
            extensions?: number;
            /**
             * Format: int64
             * @description times it was urged
             */
            urges?: number;
            /**
             * Format: int64
             * @description times it was returned
             */
            returns?: number;
            /**
             * Format: int64
             * @description times it was done again
             */
            reopens?: number;
            /** @description settled on the spot */
            settled?: boolean;
            /** @description its number in the system it came from */
            outside?: string;
            /**
             * Format: int64
             * @description case it was merged into; 0: none
             */
            parent?: number;
            /** @description its number */
            parent_number?: string;
            /** @description cases merged into it */
            twins?: components["schemas"]["CaseTwin"][];
            /** @description posts that assist */
            assists?: components["schemas"]["CaseAssist"][];
            /** @description its photos */
            photos?: components["schemas"]["CasePhoto"][];
            /** @description its road so far, oldest first */
            road?: components["schemas"]["CaseRoadStep"][];
            /** @description what the reader may do next */
            may?: components["schemas"]["CaseAct"][];
        };
        /** @description a case that is the same matter */
        CaseTwin: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description the number read aloud */
            number: string;
            /**
             * @description how far along the road it is
             * @enum {string}
             */
            state: "reported" | "filed" | "dispatched" | "handling" | "handled" | "verified" | "closed" | "refused" | "raised" | "suspended" | "merged" | "voided";
            /**
             * Format: int64
             * @description when it was reported
             */
            reported_ms: number;
        };
        /** @description a post that assists */
        CaseAssist: {
            /**
             * Format: int64
             * @description its id
             */
            post_id: number;
            /** @description who, in words */
            words: string;
            /**
             * Format: int64
             * @description since when
             */
            asked_ms: number;
            /**
             * Format: int64
             * @description when it answered; absent: not yet
             */
            answered_ms?: number;
        };
        /** @description a photo of a case */
        CasePhoto: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description report or feedback */
            occasion: string;
        };
        /** @description one step of the road so far */
        CaseRoadStep: {
            /**
             * Format: int64
             * @description of its event
             */
            seq: number;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
            /** @description what was done */
            verb: string;
            /** @description the same in the reader's language */
            verb_name: string;
            /** @description who, in words; empty: a neighbour by phone */
            by: string;
            /** @description what was said */
            words: string;
            /** @description photos that came with it */
            photos: components["schemas"]["PhotoRef"][];
            /** @description the state after it */
            state: string;
            /**
             * Format: int64
             * @description rating
             */
            stars?: number;
            /**
             * Format: int64
             * @description due from then on, if it moved
             */
            due_ms?: number;
            /**
             * Format: int64
             * @description working days asked for or granted
             */
            days?: number;
        };
        /** @description a step the reader may take now */
        CaseAct: {
            /** @description last part of its address */
            verb: string;
            /** @description the button's word */
            name: string;
            /** @description it must say why */
            needs_words: boolean;
            /** @description it must come with a photo */
            needs_photo: boolean;
            /** @description it must say by how many working days */
            needs_days: boolean;
            /** @description it must say into which case */
            needs_parent: boolean;
        };
        /** @description what a reporter without an account keeps */
        CaseReceipt: {
            /** @description to look it up at /c/{number} */
            number: string;
            /** @description to rate it with; shown once */
            token: string;
            /**
             * Format: int64
             * @description its id
             */
            case_id: number;
        };
        /** @description a rating by a reporter without an account */
        CaseRating: {
            /** @description from the receipt */
            token: string;
            /**
             * Format: int64
             * @description one to five
             */
            stars: number;
            /** @description is it solved */
            solved: boolean;
            /** @description what you would like to say */
            words?: string;
        };
        /** @description a case on the map */
        CasePoint: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description CGCS2000 */
            lon: number;
            /** @description CGCS2000 */
            lat: number;
            /**
             * @description how far along the road it is
             * @enum {string}
             */
            state: "reported" | "filed" | "dispatched" | "handling" | "handled" | "verified" | "closed" | "refused" | "raised" | "suspended" | "merged" | "voided";
            /**
             * @description how urgent
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "critical";
            /** @description code of its class */
            class: string;
            /** @description it is late */
            overdue: boolean;
        };
        /** @description how many cases, by state */
        CaseCounts: {
            /**
             * Format: int64
             * @description waiting to be filed
             */
            reported: number;
            /**
             * Format: int64
             * @description waiting to be dispatched
             */
            filed: number;
            /**
             * Format: int64
             * @description waiting to be accepted
             */
            dispatched: number;
            /**
             * Format: int64
             * @description being handled
             */
            handling: number;
            /**
             * Format: int64
             * @description waiting to be verified
             */
            handled: number;
            /**
             * Format: int64
             * @description waiting to be closed
             */
            verified: number;
            /**
             * Format: int64
             * @description closed
             */
            closed: number;
            /**
             * Format: int64
             * @description not filed
             */
            refused: number;
            /**
             * Format: int64
             * @description waiting for the desk above
             */
            raised: number;
            /**
             * Format: int64
             * @description suspended
             */
            suspended: number;
            /**
             * Format: int64
             * @description merged into others
             */
            merged: number;
            /**
             * Format: int64
             * @description void
             */
            voided: number;
            /**
             * Format: int64
             * @description open and late
             */
            overdue: number;
            /**
             * Format: int64
             * @description reported today
             */
            today: number;
            /**
             * Format: int64
             * @description waiting for the reader
             */
            todo: number;
        };
        /** @description an open case close by */
        CaseNear: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description the number read aloud */
            number: string;
            /** @description its class in the reader's language */
            class_name?: string;
            /** @description what was said */
            words: string;
            /**
             * @description how far along the road it is
             * @enum {string}
             */
            state: "reported" | "filed" | "dispatched" | "handling" | "handled" | "verified" | "closed" | "refused" | "raised" | "suspended" | "merged" | "voided";
            /** @description CGCS2000 */
            lon: number;
            /** @description CGCS2000 */
            lat: number;
            /**
             * Format: int64
             * @description when it was reported
             */
            reported_ms: number;
            /**
             * Format: int64
             * @description metres from the point, in a straight line
             */
            distance_m: number;
        };
        /** @description a step along the road */
        CaseStepBody: {
            /**
             * Format: int64
             * @description of the case as you saw it
             */
            version: number;
            /** @description opinion, reason or result */
            words?: string;
            /** @description photos of the result */
            photos?: components["schemas"]["PhotoRef"][];
            /**
             * Format: int64
             * @description dispatch: to this post (the one responsible)
             */
            post_id?: number;
            /** @description dispatch: who assists and must answer too */
            assists?: components["schemas"]["CasePost"][];
            /**
             * Format: int64
             * @description extend: by so many working days
             */
            days?: number;
            /**
             * Format: int64
             * @description merge: into this case
             */
            into?: number;
            /**
             * Format: int64
             * @description rate: one to five
             */
            stars?: number;
            /** @description rate: is it solved */
            solved?: boolean;
        };
        /** @description a post */
        CasePost: {
            /**
             * Format: int64
             * @description its id
             */
            post_id: number;
        };
        /** @description something that is looked at (示例) */
        InspectionItem: {
            /** @description its code */
            code: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description whose word */
            source: string;
        };
        /** @description a route with its points */
        InspectionRouteView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description code of the place */
            place: string;
            /** @description in words */
            place_name: string;
            /** @description its name */
            name: string;
            /**
             * @description building, street, public place, business or site
             * @enum {string}
             */
            kind: "building" | "street" | "public" | "business" | "site";
            /**
             * Format: int64
             * @description days from one round to the next
             */
            every_days: number;
            /** @description whose rule that is */
            source: string;
            /** @description who planned it */
            made_by: string;
            /** @description 示例 */
            synthetic: boolean;
            /**
             * Format: int64
             * @description to be given back with a change
             */
            version: number;
            /**
             * Format: int64
             * @description when it was last walked whole
             */
            seen_ms?: number;
            /** @description to be walked by then */
            due_day: string;
            /** @description that day is over */
            late: boolean;
            /** @description its points, in order */
            points: components["schemas"]["InspectionPointView"][];
        };
        /** @description a point of a route */
        InspectionPointView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the first, the second, …
             */
            rank: number;
            /** @description where */
            words: string;
            /** @description code of the place */
            place: string;
            /** @description CGCS2000 */
            lon?: number;
            /** @description CGCS2000 */
            lat?: number;
            /** @description what is looked at: codes with a comma between */
            items: string;
            /** @description a picture is asked for each time */
            photo: boolean;
            /**
             * Format: int64
             * @description last seen
             */
            last_ms?: number;
            /**
             * @description what was found then
             * @enum {string}
             */
            last_result?: "clear" | "hazard" | "fixed";
        };
        /** @description a route to be walked */
        InspectionRouteNew: {
            /** @description its community, grid or micro-grid */
            place: string;
            /** @description its name */
            name: string;
            /**
             * @description building, street, public, business or site
             * @enum {string}
             */
            kind: "building" | "street" | "public" | "business" | "site";
            /**
             * Format: int64
             * @description days from one round to the next
             */
            every_days: number;
            /** @description whose rule that is */
            source?: string;
            /** @description its points, in order */
            points: components["schemas"]["InspectionPointNew"][];
        };
        /** @description a point */
        InspectionPointNew: {
            /** @description where: 5栋1单元楼道 */
            words: string;
            /** @description its micro-grid; the route's place */
            place?: string;
            /** @description CGCS2000 */
            lon?: number;
            /** @description CGCS2000 */
            lat?: number;
            /** @description what is looked at: codes of /inspections/items with a comma */
            items?: string;
            /** @description a picture is asked for each time */
            photo?: boolean;
        };
        /** @description a route that isn't walked any more */
        InspectionEnd: {
            /**
             * Format: int64
             * @description of the route as it was seen
             */
            version: number;
        };
        /** @description what was found at a point */
        InspectionLine: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the route
             */
            route_id: number;
            /** @description its name */
            route_name: string;
            /**
             * Format: int64
             * @description the point
             */
            point_id: number;
            /** @description where */
            point_words: string;
            /** @description code of the place */
            place: string;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
            /**
             * @description clear, hazard, or fixed there and then
             * @enum {string}
             */
            result: "clear" | "hazard" | "fixed";
            /** @description of what: /inspections/items */
            item: string;
            /**
             * @description minor, major or severe
             * @enum {string}
             */
            level?: "minor" | "major" | "severe";
            /** @description in words */
            words: string;
            /**
             * Format: int64
             * @description a picture; 0: none
             */
            photo: number;
            /**
             * Format: int64
             * @description the case it became; 0: none
             */
            case_id: number;
            /** @description its number */
            number: string;
            /** @description who was there */
            by_words: string;
            /** @description 示例 */
            synthetic: boolean;
        };
        /** @description what was found at a point */
        InspectionNew: {
            /**
             * Format: int64
             * @description the route
             */
            route_id: number;
            /**
             * Format: int64
             * @description which point of it: its rank
             */
            point: number;
            /**
             * Format: int64
             * @description when (now)
             */
            at_ms?: number;
            /**
             * @description clear, hazard, or fixed there and then
             * @enum {string}
             */
            result: "clear" | "hazard" | "fixed";
            /** @description of what: /inspections/items */
            item?: string;
            /**
             * @description hazard: minor, major or severe
             * @enum {string}
             */
            level?: "minor" | "major" | "severe";
            /** @description hazard, fixed: what was found */
            words?: string;
            /** @description hazard: class of the case that it becomes */
            class?: string;
            /** @description pictures that were uploaded */
            photos?: components["schemas"]["InspectionPhoto"][];
        };
        /** @description a picture that was uploaded */
        InspectionPhoto: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
        };
        /** @description what a visit may be and what may be ticked */
        VisitWords: {
            /** @description kinds of visits */
            kinds: components["schemas"]["VisitKind"][];
            /** @description things that may be found */
            findings: components["schemas"]["VisitKind"][];
        };
        /** @description a kind of visit, or a thing that may be found (示例) */
        VisitKind: {
            /** @description its code */
            code: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description whose word */
            source: string;
        };
        /** @description how often somebody must look in */
        VisitNorm: {
            /** @description for this kind of care; empty: every household */
            care: string;
            /**
             * Format: int64
             * @description days from one visit to the next
             */
            every_days: number;
            /**
             * Format: int64
             * @description in force from
             */
            since_ms: number;
            /** @description whose rule */
            source: string;
        };
        /** @description how much of a place was visited in a month */
        VisitCoverage: {
            /** @description its code */
            place: string;
            /** @description its name */
            name: string;
            /**
             * Format: int64
             * @description households there in the month, as counted last
             */
            homes: number;
            /** @description counted on this day; left out: nobody counted then, they are today's */
            homes_day?: string;
            /**
             * Format: int64
             * @description visited in the month, each counted once
             */
            visited: number;
            /**
             * Format: int64
             * @description of those, where somebody was met
             */
            met: number;
            /**
             * Format: int64
             * @description visits in the month
             */
            visits: number;
            /**
             * Format: int64
             * @description households overdue now
             */
            overdue: number;
            /**
             * Format: int64
             * @description households that need care now
             */
            care: number;
            /**
             * Format: int64
             * @description of those overdue
             */
            care_overdue: number;
        };
        /** @description a door, when somebody last came, and when the next visit is due */
        VisitHomeRow: {
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /**
             * Format: int64
             * @description its building
             */
            building_id: number;
            /** @description its compound */
            compound: string;
            /** @description 5栋 */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /**
             * Format: int64
             * @description storey
             */
            floor: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * Format: int64
             * @description people with their home here
             */
            living: number;
            /**
             * Format: int64
             * @description somebody last came
             */
            last_ms?: number;
            /**
             * Format: int64
             * @description … and met somebody
             */
            met_ms?: number;
            /** @description somebody who lives here needs care */
            care: boolean;
            /** @description the next visit; absent: none was ever made and none is due */
            due_day?: string;
            /**
             * @description why it is due
             * @enum {string}
             */
            basis?: "follow" | "care" | "routine";
            /** @description which care: codes of /care-kinds with a comma between */
            cares?: string;
        };
        /** @description which households are to be taken out */
        VisitExport: {
            /** @description in this place and below */
            place: string;
            /**
             * @description as in the list (all)
             * @enum {string}
             */
            state?: "all" | "today" | "overdue" | "soon" | "care" | "empty" | "never" | "visited" | "unvisited";
            /** @description for visited and unvisited */
            month?: string;
        };
        /** @description a household, masked, with its visits */
        VisitHomePage: {
            /** @description the door */
            home: components["schemas"]["VisitHomeRow"];
            /** @description who has a part in it */
            people: components["schemas"]["VisitPerson"][];
            /** @description the latest visits, struck ones too */
            visits: components["schemas"]["VisitRow"][];
            /** @description what was noted */
            notes: components["schemas"]["VisitNote"][];
        };
        /** @description somebody behind the door, masked */
        VisitPerson: {
            /**
             * Format: int64
             * @description the person
             */
            id: number;
            /** @description masked: 李*明 */
            name: string;
            /**
             * Format: int64
             * @description whole years
             */
            age?: number;
            /**
             * @description GB/T 2261.1
             * @enum {string}
             */
            sex: "unknown" | "male" | "female" | "unsaid";
            /** @description masked: 138****5678 */
            phone?: string;
            /**
             * @description their part in the household
             * @enum {string}
             */
            role: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to its head, GB/T 4761
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description has their home here */
            lives: boolean;
            /** @description 2026-03-01 */
            since: string;
            /** @description care they need: codes of /care-kinds */
            cares?: string;
            /** @description a number is known and they agreed to be called */
            may_call: boolean;
            /** @description 示例: nobody's data */
            synthetic: boolean;
        };
        /** @description a visit */
        VisitRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /** @description its compound */
            compound: string;
            /** @description 5栋 */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * Format: int64
             * @description when somebody came
             */
            at_ms: number;
            /** @description kind of visit: /visits/kinds */
            kind: string;
            /**
             * @description who was met; nobody: nobody was at home
             * @enum {string}
             */
            met: "nobody" | "adult" | "elder" | "child" | "other";
            /** @description what was found: codes with a comma between */
            findings: string;
            /** @description in words */
            words?: string;
            /** @description somebody must come again by then */
            follow_day?: string;
            /** @description the reader was there */
            mine: boolean;
            /** @description whoever came stood in for another */
            stood_in: boolean;
            /** @description who came, as they were then */
            by_words: string;
            /**
             * Format: int64
             * @description of the visit
             */
            version: number;
            /** @description struck out: written down by mistake */
            struck: boolean;
            /** @description 示例 */
            synthetic: boolean;
        };
        /** @description what somebody thinks has changed behind a door */
        VisitNote: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /** @description its compound */
            compound: string;
            /** @description 5栋 */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /** @description 1203 */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * @description moved in, moved out, empty, let
             * @enum {string}
             */
            about: "moved_in" | "moved_out" | "empty" | "let";
            /** @description in words */
            words?: string;
            /** @description who noted it */
            by_words: string;
            /**
             * Format: int64
             * @description when
             */
            made_ms: number;
            /**
             * @description looked into or not
             * @enum {string}
             */
            state: "open" | "done" | "refused";
            /** @description what the community says */
            answer?: string;
            /**
             * Format: int64
             * @description when
             */
            answered_ms?: number;
            /**
             * Format: int64
             * @description of the note
             */
            version: number;
        };
        /** @description whose number, and what for */
        VisitCall: {
            /**
             * Format: int64
             * @description somebody of the household
             */
            resident_id: number;
            /**
             * @description emergency: without consent too, with a reason
             * @enum {string}
             */
            purpose: "visit" | "contact" | "emergency";
            /** @description in words, without a name or number */
            reason?: string;
        };
        /** @description a number in full; that it was shown is an event */
        VisitPhone: {
            /**
             * Format: int64
             * @description whose
             */
            resident_id: number;
            /** @description the number */
            phone: string;
        };
        /** @description what seems to have changed */
        VisitNoteNew: {
            /**
             * @description moved in, moved out, empty, let
             * @enum {string}
             */
            about: "moved_in" | "moved_out" | "empty" | "let";
            /** @description in words, without numbers */
            words?: string;
        };
        /** @description what came of it */
        VisitNoteAnswer: {
            /**
             * @description done or refused
             * @enum {string}
             */
            state: "open" | "done" | "refused";
            /** @description in words, without numbers */
            answer?: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description a visit; nothing to note: kind, who was met, and that is all */
        VisitNew: {
            /**
             * Format: int64
             * @description the household
             */
            household_id: number;
            /**
             * Format: int64
             * @description when somebody came (now)
             */
            at_ms?: number;
            /** @description kind of visit: /visits/kinds */
            kind: string;
            /**
             * @description who was met; nobody: nobody was at home
             * @enum {string}
             */
            met: "nobody" | "adult" | "elder" | "child" | "other";
            /** @description what was found: codes with a comma between */
            findings?: string;
            /** @description in words, without numbers of documents or phones */
            words?: string;
            /** @description somebody must come again by then */
            follow_day?: string;
        };
        /** @description a visit with all that was written before */
        VisitPage: {
            /** @description as it stands */
            visit: components["schemas"]["VisitRow"];
            /** @description the reader may put it right */
            may_correct: boolean;
            /** @description all versions, the first one first */
            versions: components["schemas"]["VisitVersion"][];
        };
        /** @description what was written before */
        VisitVersion: {
            /**
             * Format: int64
             * @description which
             */
            version: number;
            /**
             * Format: int64
             * @description when somebody came
             */
            at_ms: number;
            /** @description kind of visit: /visits/kinds */
            kind: string;
            /**
             * @description who was met; nobody: nobody was at home
             * @enum {string}
             */
            met: "nobody" | "adult" | "elder" | "child" | "other";
            /** @description what was found: codes with a comma between */
            findings: string;
            /** @description in words */
            words?: string;
            /** @description come again by */
            follow_day?: string;
            /**
             * Format: int64
             * @description written
             */
            made_ms: number;
            /** @description why it was corrected; absent: the first */
            why?: string;
            /** @description struck out */
            struck: boolean;
        };
        /** @description what is to be put right; empty text takes away */
        VisitCorrection: {
            /**
             * Format: int64
             * @description when somebody came
             */
            at_ms?: number;
            /** @description kind of visit */
            kind?: string;
            /**
             * @description who was met
             * @enum {string}
             */
            met?: "nobody" | "adult" | "elder" | "child" | "other";
            /** @description what was found */
            findings?: string;
            /** @description in words */
            words?: string;
            /** @description come again by */
            follow_day?: string;
            /** @description strike it out: it wasn't, or elsewhere */
            strike?: boolean;
            /** @description why, without numbers */
            why: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description a sign that somebody should look into */
        EarningFlag: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description long, same_pair, burst, or spent: what was given can't be taken back */
            sign: string;
            /**
             * Format: int64
             * @description the service it is about
             */
            subject: number;
            /**
             * Format: int64
             * @description whose
             */
            account: number;
            /** @description their name, masked */
            name: string;
            /** @description where */
            place: string;
            /**
             * Format: int64
             * @description minutes, times or points
             */
            measure: number;
            /**
             * Format: int64
             * @description when it was seen
             */
            found_ms: number;
            /** @description open, fine, wrong */
            state: string;
            /** @description what was found out */
            words: string;
            /** @description by whom */
            by_words: string;
            /**
             * Format: int64
             * @description when
             */
            decided_ms?: number;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
            /** @description the day of the service */
            day: string;
            /** @description what it was */
            what: string;
        };
        /** @description what was found out */
        EarningJudged: {
            /**
             * @description fine or wrong
             * @enum {string}
             */
            state: "open" | "fine" | "wrong";
            /** @description in words */
            words: string;
            /**
             * Format: int64
             * @description as it was read
             */
            version: number;
        };
        /** @description what it would have given over the last month */
        EarningTried: {
            /**
             * Format: int64
             * @description to how many
             */
            people: number;
            /**
             * Format: int64
             * @description for how many acts
             */
            acts: number;
            /**
             * Format: int64
             * @description points in all
             */
            points: number;
            /**
             * Format: int64
             * @description days that reached the most a day may give
             */
            capped: number;
            /**
             * Format: int64
             * @description points in all by the rule in force
             */
            points_now: number;
        };
        /** @description a table that was taken in */
        ImportView: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description for this place */
            place: string;
            /** @description its name */
            place_name: string;
            /**
             * @description running, done, failed or undone
             * @enum {string}
             */
            state: "running" | "done" | "failed" | "undone";
            /** @description who */
            by_words: string;
            /**
             * Format: int64
             * @description rows
             */
            line_count: number;
            /**
             * Format: int64
             * @description records made
             */
            people: number;
            /**
             * Format: int64
             * @description memberships made
             */
            parts: number;
            /**
             * Format: int64
             * @description households made
             */
            doors: number;
            /**
             * Format: int64
             * @description people passed over, known already
             */
            known: number;
            /**
             * Format: int64
             * @description when
             */
            made_ms: number;
            /** @description may the reader undo it? */
            may_undo: boolean;
        };
        /** @description a table that was read */
        ImportLook: {
            /**
             * Format: int64
             * @description rows below the header
             */
            line_count: number;
            /**
             * Format: int64
             * @description who would be written down
             */
            people: number;
            /**
             * Format: int64
             * @description their parts in households
             */
            parts: number;
            /**
             * Format: int64
             * @description households that would be made
             */
            doors: number;
            /**
             * Format: int64
             * @description people in the register already: passed over
             */
            known: number;
            /**
             * Format: int64
             * @description rows with something wrong
             */
            bad_rows: number;
            /**
             * Format: int64
             * @description cells that are wrong
             */
            fault_count: number;
            /** @description the header */
            columns: components["schemas"]["ImportCell"][];
            /** @description the first bad rows */
            rows: components["schemas"]["ImportBadRow"][];
            /** @description the first cells that are wrong */
            faults: components["schemas"]["ImportFault"][];
        };
        /** @description a cell */
        ImportCell: {
            /** @description what stands there */
            text: string;
        };
        /** @description a bad row */
        ImportBadRow: {
            /**
             * Format: int64
             * @description its number
             */
            row: number;
            /** @description by column */
            cells: components["schemas"]["ImportCell"][];
        };
        /** @description a cell that is wrong */
        ImportFault: {
            /**
             * Format: int64
             * @description its row, as the spreadsheet counts
             */
            row: number;
            /** @description the header of its column */
            column: string;
            /** @description what stands there */
            value: string;
            /** @description what is wrong, for programs */
            code: string;
            /** @description in the reader's language */
            words: string;
        };
        /** @description households and people of a place */
        RegisterCounts: {
            /** @description by what they are */
            totals: components["schemas"]["RegisterTotals"];
            /** @description by kind of care, for who may see it */
            cares: components["schemas"]["RegisterCareTotal"][];
        };
        /** @description what is counted of a place */
        RegisterTotals: {
            /**
             * Format: int64
             * @description households
             */
            homes: number;
            /**
             * Format: int64
             * @description somebody lives there, and no tenant
             */
            own: number;
            /**
             * Format: int64
             * @description a tenant lives there
             */
            let: number;
            /**
             * Format: int64
             * @description nobody does, and that was confirmed
             */
            vacant: number;
            /**
             * Format: int64
             * @description nobody does, and nobody confirmed it
             */
            unclear: number;
            /**
             * Format: int64
             * @description parts in households
             */
            people: number;
            /**
             * Format: int64
             * @description of them with their home there
             */
            living: number;
            /**
             * Format: int64
             * @description 0 to 6 years
             */
            band0: number;
            /**
             * Format: int64
             * @description 7 to 17
             */
            band1: number;
            /**
             * Format: int64
             * @description 18 to 59
             */
            band2: number;
            /**
             * Format: int64
             * @description 60 to 79
             */
            band3: number;
            /**
             * Format: int64
             * @description 80 and over
             */
            band4: number;
            /**
             * Format: int64
             * @description no birthday is known
             */
            band5: number;
            /**
             * Format: int64
             * @description owners
             */
            owners: number;
            /**
             * Format: int64
             * @description tenants
             */
            tenants: number;
            /**
             * Format: int64
             * @description family
             */
            family: number;
            /**
             * Format: int64
             * @description lodgers
             */
            lodgers: number;
            /**
             * Format: int64
             * @description work there
             */
            workers: number;
            /**
             * Format: int64
             * @description 户籍人口
             */
            registered: number;
            /**
             * Format: int64
             * @description 流动人口
             */
            floating: number;
            /**
             * Format: int64
             * @description 境外人员
             */
            abroad: number;
            /**
             * Format: int64
             * @description 留守人员
             */
            left_behind: number;
            /**
             * Format: int64
             * @description need some care
             */
            care?: number;
            /**
             * Format: int64
             * @description places below that are being counted again
             */
            waiting: number;
        };
        /** @description how many need a kind of care */
        RegisterCareTotal: {
            /** @description of /care-kinds */
            kind: string;
            /**
             * Format: int64
             * @description how many
             */
            people: number;
        };
        /** @description a household and what is known of it */
        RegisterHome: {
            /**
             * Format: int64
             * @description the household
             */
            id: number;
            /**
             * Format: int64
             * @description building
             */
            building_id: number;
            /** @description compound */
            compound: string;
            /** @description building */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /**
             * Format: int64
             * @description storey
             */
            floor: number;
            /** @description room */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * @description what it is, by who lives there
             * @enum {string}
             */
            state: "own" | "let" | "vacant" | "unclear";
            /**
             * Format: int64
             * @description with a part in it
             */
            people: number;
            /**
             * Format: int64
             * @description of them with their home there
             */
            living: number;
            /**
             * Format: int64
             * @description of 60 and over
             */
            elders: number;
            /** @description somebody needs care */
            care: boolean;
            /**
             * Format: int64
             * @description somebody was met there
             */
            met_ms?: number;
            /**
             * Format: int64
             * @description it was confirmed
             */
            checked_ms?: number;
            /** @description by whom */
            checked_by?: string;
        };
        /** @description a household, its people, and who had a part in it before */
        RegisterHomePage: {
            /** @description the household */
            home: components["schemas"]["RegisterHome"];
            /** @description with a part in it */
            people: components["schemas"]["RegisterPerson"][];
            /** @description parts that are over, the last first */
            past: components["schemas"]["RegisterPast"][];
        };
        /** @description a person by their part in a household, masked */
        RegisterPerson: {
            /**
             * Format: int64
             * @description person
             */
            id: number;
            /**
             * Format: int64
             * @description their part in the household
             */
            membership_id: number;
            /** @description masked */
            name: string;
            /**
             * @description GB/T 2261.1
             * @enum {string}
             */
            sex: "unknown" | "male" | "female" | "unsaid";
            /**
             * Format: int64
             * @description whole years
             */
            age?: number;
            /**
             * @description of GB/T 31000
             * @enum {string}
             */
            kind: "registered" | "floating" | "foreign" | "left_behind";
            /** @description masked */
            phone?: string;
            /** @description masked */
            identity?: string;
            /**
             * Format: int64
             * @description household
             */
            household_id: number;
            /**
             * Format: int64
             * @description building
             */
            building_id: number;
            /** @description compound */
            compound: string;
            /** @description building */
            building: string;
            /**
             * Format: int64
             * @description staircase
             */
            unit: number;
            /**
             * Format: int64
             * @description storey
             */
            floor: number;
            /** @description room */
            room: string;
            /** @description code of its micro-grid */
            place: string;
            /**
             * @description their part in it
             * @enum {string}
             */
            role: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to its head, GB/T 4761
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description has their home there */
            lives: boolean;
            /** @description from which day on */
            since: string;
            /** @description kinds of care, for who may see them: C04,C10 */
            cares?: string;
            /** @description 示例: nobody's data */
            synthetic: boolean;
        };
        /** @description a part in a household that is over */
        RegisterPast: {
            /**
             * Format: int64
             * @description the part
             */
            id: number;
            /**
             * Format: int64
             * @description the person, where the reader may see their record
             */
            resident_id?: number;
            /** @description masked; likewise */
            name?: string;
            /**
             * @description their part
             * @enum {string}
             */
            role: "owner" | "tenant" | "family" | "lodger" | "works";
            /**
             * @description to the head
             * @enum {string}
             */
            relation?: "self" | "head" | "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "relative" | "unrelated";
            /** @description had their home there */
            lives: boolean;
            /** @description from */
            since: string;
            /** @description to */
            until: string;
            /**
             * @description why it ended
             * @enum {string}
             */
            until_why?: "moved" | "left" | "sold" | "died" | "mistake" | "merged";
        };
        /** @description what was found at the door */
        RegisterCheck: {
            /** @description nobody lives there; else what is written down is right */
            vacant: boolean;
        };
        /** @description a record that was found to be the same person */
        RegisterMerge: {
            /**
             * Format: int64
             * @description of the record
             */
            id: number;
            /** @description masked */
            name: string;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
        };
        /** @description a rule: what is looked at, from which measure on, and what to do about it */
        QualityRule: {
            /** @description its code */
            code: string;
            /** @description missing, contradictory or stale */
            kind: string;
            /**
             * @description what a finding is about
             * @enum {string}
             */
            looks_at: "household" | "resident" | "building" | "place" | "post";
            /**
             * Format: int64
             * @description from which measure on; 0: none
             */
            threshold: number;
            /** @description days, people, years or none */
            unit: string;
            /** @description in Chinese */
            name: string;
            /** @description in English */
            name_en: string;
            /** @description what to do about it, in Chinese */
            words: string;
            /** @description in English */
            words_en: string;
            /** @description whose rule; 示例: a sample */
            source: string;
            /**
             * Format: int64
             * @description in force from
             */
            since_ms: number;
        };
        /** @description from which measure on a rule finds something */
        QualityMeasure: {
            /** @description of the rule */
            code: string;
            /**
             * Format: int64
             * @description from now on
             */
            threshold: number;
            /** @description whose rule that is */
            source: string;
        };
        /** @description figures of a place */
        QualityCounts: {
            /** @description by rule */
            rules: components["schemas"]["QualityCount"][];
            /** @description one level below */
            below: components["schemas"]["QualityBelow"][];
            /**
             * Format: int64
             * @description places that are being looked at again
             */
            waiting: number;
        };
        /** @description what a rule has found */
        QualityCount: {
            /** @description code of the rule */
            rule: string;
            /**
             * Format: int64
             * @description to be looked into
             */
            found: number;
            /**
             * Format: int64
             * @description looked at and said to be right
             */
            held: number;
        };
        /** @description how much is to be looked into in a place below */
        QualityBelow: {
            /** @description its code */
            place: string;
            /** @description its name */
            name: string;
            /**
             * Format: int64
             * @description to be looked into
             */
            found: number;
        };
        /** @description something to be looked into */
        QualityFinding: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description code of the rule */
            rule: string;
            /** @description where */
            place: string;
            /** @description in words */
            place_name: string;
            /**
             * @description what it is about
             * @enum {string}
             */
            kind: "household" | "resident" | "building" | "place" | "post";
            /**
             * Format: int64
             * @description household, resident, building or post; absent: the place
             */
            thing_id?: number;
            /** @description which one, masked */
            words: string;
            /**
             * Format: int64
             * @description days, people or households; 0: there is none
             */
            measure: number;
            /**
             * Format: int64
             * @description since when it is known
             */
            found_ms: number;
            /** @description said to be right until this day */
            right_until?: string;
            /** @description why */
            right_why?: string;
            /** @description by whom */
            right_by?: string;
            /**
             * Format: int64
             * @description the last message about it
             */
            told_ms?: number;
            /**
             * Format: int64
             * @description who answers for the place: the nearest; in lists
             */
            ask_account?: number;
            /** @description their name */
            ask_name?: string;
            /** @description and post */
            ask_title?: string;
        };
        /** @description looked at, and it is right */
        QualityJudgement: {
            /** @description until this day; empty: no longer */
            until: string;
            /** @description why; without numbers of anybody */
            why?: string;
        };
        /** @description a message to who answers for the place */
        QualityMessage: {
            /**
             * Format: int64
             * @description to whom
             */
            account_id: number;
            /** @description in words; without numbers of anybody */
            words?: string;
        };
        /** @description a message */
        MessageRow: {
            /**
             * Format: int64
             * @description its id
             */
            id: number;
            /** @description kind of the event it tells of */
            kind: string;
            /** @description number of the case */
            number: string;
            /** @description what it is about */
            words: string;
            /**
             * Format: int64
             * @description 0: of no case
             */
            case_id: number;
            /** @description what it is about when it is no case: a resource below /api/v1, such as changes/12 */
            about: string;
            /**
             * Format: int64
             * @description when
             */
            at_ms: number;
            /** @description it has been read */
            read: boolean;
            /** @description in the reader's language */
            title?: string;
        };
        /** @description how many are unread */
        MessageCount: {
            /**
             * Format: int64
             * @description how many
             */
            unread: number;
        };
        /** @description what is looked for */
        SearchQuestion: {
            /** @description words, pinyin, initials, an address, a code, a number */
            q: string;
            /**
             * @description only this group
             * @enum {string}
             */
            kind?: "places" | "addresses" | "pois" | "staff" | "cases";
            /** @description near this point first: CGCS2000 */
            lon?: number;
            /** @description and its latitude */
            lat?: number;
            /**
             * Format: int64
             * @description how many of each group (5)
             */
            limit?: number;
        };
        /** @description what was found */
        SearchAnswer: {
            /** @description groups with a hit, in order */
            groups: components["schemas"]["SearchGroup"][];
            /** @description the register of residents may be asked the same, by residents/find */
            people: boolean;
        };
        /** @description what was found of one kind */
        SearchGroup: {
            /**
             * @description of which kind
             * @enum {string}
             */
            kind: "places" | "addresses" | "pois" | "staff" | "cases";
            /** @description there are more in the reader's places */
            more: boolean;
            /** @description the best first */
            hits: components["schemas"]["SearchHit"][];
        };
        /** @description something found */
        SearchHit: {
            /**
             * @description what it is
             * @enum {string}
             */
            kind: "place" | "compound" | "building" | "household" | "poi" | "street" | "staff" | "case";
            /**
             * @description why it was found
             * @enum {string}
             */
            why: "not" | "same" | "start" | "part" | "sound" | "initials" | "typo";
            /** @description its name, or the words of a case */
            words: string;
            /**
             * Format: int64
             * @description the characters of it that were meant: from
             */
            from: number;
            /**
             * Format: int64
             * @description and up to, without
             */
            to: number;
            /** @description what it lies in, in words */
            where: string;
            /** @description a code, a number, a post, a kind (poi) */
            more?: string;
            /** @description where: the code */
            place: string;
            /**
             * @description and what kind of place that is
             * @enum {string}
             */
            level: "district" | "street" | "community" | "grid" | "microgrid";
            /**
             * Format: int64
             * @description of a compound, household, account or case; a building: its compound
             */
            id?: number;
            /**
             * Format: int64
             * @description of a building or household
             */
            building_id?: number;
            /**
             * Format: int64
             * @description its staircase
             */
            unit?: number;
            /** @description CGCS2000 */
            lon?: number;
            /** @description CGCS2000 */
            lat?: number;
        };
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description the same key and content: the stored answer; other content: refused */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_events: {
        parameters: {
            query?: {
                /** @description only this kind */
                kind?: string;
                /** @description only what happened to this */
                subject?: number;
                /** @description only this place and below */
                place?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_events_stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_rights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_dictionaries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_dictionaries_dictionary: {
        parameters: {
            query?: {
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path: {
                dictionary: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_dictionaries_dictionary_drafts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                dictionary: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryDraftNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryDraft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `dictionaries.shown_only` this dictionary is only shown here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `dictionaries.same` that is in force on that day already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_dictionary_drafts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryDraft"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_dictionary_drafts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryDraftSet"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryDraft"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `dictionaries.not_yours` for who wrote the draft and who may publish it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `dictionaries.shown_only` this dictionary is only shown here; `dictionaries.decided` the draft was published or withdrawn */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `dictionaries.same` that is in force on that day already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_dictionary_drafts_id_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryDecision"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryDraft"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `dictionaries.not_yours` for who wrote the draft and who may publish it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `dictionaries.shown_only` this dictionary is only shown here; `dictionaries.decided` the draft was published or withdrawn */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `dictionaries.same` that is in force on that day already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_dictionary_drafts_id_recall: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryDecision"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryDraft"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `dictionaries.not_yours` for who wrote the draft and who may publish it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `dictionaries.shown_only` this dictionary is only shown here; `dictionaries.decided` the draft was published or withdrawn; `dictionaries.in_force` a version that has begun stays: publish another */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_dictionary_drafts_id_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryDecision"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryDraft"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `dictionaries.not_yours` for who wrote the draft and who may publish it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `dictionaries.shown_only` this dictionary is only shown here; `dictionaries.decided` the draft was published or withdrawn */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `dictionaries.same` that is in force on that day already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places: {
        parameters: {
            query?: {
                /** @description right below this one (the district) */
                parent?: string;
                /** @description name holds this, or code begins with it */
                q?: string;
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"][];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_at: {
        parameters: {
            query: {
                /** @description longitude */
                lon: number;
                /** @description latitude */
                lat: number;
                /** @description datum of the point (wgs84) */
                datum?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceAt"];
                };
            };
            /** @description `places.outside` this point lies in no community of the district */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_geojson: {
        parameters: {
            query: {
                /** @description in this street, community or grid */
                parent: string;
                /** @description only this kind (all) */
                kind?: "district" | "street" | "community" | "grid" | "microgrid";
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_code: {
        parameters: {
            query?: {
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceDetail"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_code_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceVersion"][];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_grid_sizes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridSize"][];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_addresses: {
        parameters: {
            query: {
                /** @description 翡翠城三期5栋2单元 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"][];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_compounds: {
        parameters: {
            query: {
                /** @description in this place and below */
                place: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Compound"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_buildings: {
        parameters: {
            query?: {
                /** @description of this compound */
                compound_id?: number;
                /** @description in this place and below */
                place?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Building"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_households: {
        parameters: {
            query: {
                /** @description the building */
                building_id: number;
                /** @description where the page before ended */
                after?: string;
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Household"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_map: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapInfo"];
                };
            };
            /** @description `maps.none` no base map has been imported yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `session.bad_password` the login or the password is wrong; `session.totp_needed` this post asks for a one-time code; `session.bad_totp` the code is wrong or was used before */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.no_post` this account holds no such post */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            /** @description `session.locked` signing in is suspended */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_session_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostChoice"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `session.bad_password` the login or the password is wrong; `session.totp_needed` this post asks for a one-time code; `session.bad_totp` the code is wrong or was used before */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.no_post` this account holds no such post */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            /** @description `session.locked` signing in is suspended */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_session_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session.bad_password` the login or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: components["responses"]["Problem"];
            /** @description `accounts.weak_password` the password is too weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.locked` signing in is suspended */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_accounts: {
        parameters: {
            query?: {
                /** @description part of a name or login, or a whole phone number */
                q?: string;
                /** @description with a post at this place or below */
                place?: string;
                /** @description with a post of this role */
                role?: "nobody" | "resident" | "member" | "worker" | "clerk" | "street" | "district" | "admin";
                /** @description how many (20) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_accounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.login_taken` the login is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.weak_password` the password is too weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_accounts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    patch_accounts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.own` you can't close your own account or end the post you act in; `accounts.closed` the account is closed; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.weak_password` the password is too weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_accounts_id_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSet"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.own` you can't close your own account or end the post you act in; `accounts.closed` the account is closed; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.weak_password` the password is too weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_accounts_id_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPhone"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.own` you can't close your own account or end the post you act in; `accounts.closed` the account is closed; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.weak_password` the password is too weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_accounts_id_posts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.closed` the account is closed; `accounts.own` you can't close your own account or end the post you act in; `posts.totp_set` the post has a secret already: somebody above must drop it first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `posts.wrong_place` such a role has no post at that level; `posts.wrong_kind` a post of that kind is not held by such a role at that level */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    delete_posts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.closed` the account is closed; `accounts.own` you can't close your own account or end the post you act in; `posts.totp_set` the post has a secret already: somebody above must drop it first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `posts.wrong_place` such a role has no post at that level; `posts.wrong_kind` a post of that kind is not held by such a role at that level */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_posts_id_term: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostTerm"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.closed` the account is closed; `accounts.own` you can't close your own account or end the post you act in; `posts.totp_set` the post has a secret already: somebody above must drop it first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `posts.wrong_place` such a role has no post at that level; `posts.wrong_kind` a post of that kind is not held by such a role at that level */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_posts_id_totp: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostTotp"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.closed` the account is closed; `accounts.own` you can't close your own account or end the post you act in; `posts.totp_set` the post has a secret already: somebody above must drop it first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `posts.wrong_place` such a role has no post at that level; `posts.wrong_kind` a post of that kind is not held by such a role at that level */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    delete_posts_id_totp: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `accounts.closed` the account is closed; `accounts.own` you can't close your own account or end the post you act in; `posts.totp_set` the post has a secret already: somebody above must drop it first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `posts.wrong_place` such a role has no post at that level; `posts.wrong_kind` a post of that kind is not held by such a role at that level */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_posts_id_candidates: {
        parameters: {
            query?: {
                /** @description part of a name */
                q?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostRow"][];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `substitutes.overlap` somebody stands in at that time already; `substitutes.chain` who stands in is away then, or who is away stands in for somebody then; `substitutes.over` it is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `substitutes.self` nobody stands in for themselves; `substitutes.unfit` that post is given no cases; `substitutes.elsewhere` who stands in must be of the same community, or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_posts_id_substitutes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubstituteNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitute"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `substitutes.overlap` somebody stands in at that time already; `substitutes.chain` who stands in is away then, or who is away stands in for somebody then; `substitutes.over` it is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `substitutes.self` nobody stands in for themselves; `substitutes.unfit` that post is given no cases; `substitutes.elsewhere` who stands in must be of the same community, or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_substitutes: {
        parameters: {
            query?: {
                /** @description for this post */
                post_id?: number;
                /** @description for posts at this place or below */
                place?: string;
                /** @description coming, running or over (all) */
                state?: "coming" | "running" | "over";
                /** @description how many (20) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Substitute"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    delete_substitutes_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            /** @description `accounts.above_you` the account holds a post that is not below yours, or outside your places; `posts.role_too_high` only roles below your own may be given; `posts.reach_too_wide` the post lies or reaches outside your places */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `substitutes.overlap` somebody stands in at that time already; `substitutes.chain` who stands in is away then, or who is away stands in for somebody then; `substitutes.over` it is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `substitutes.self` nobody stands in for themselves; `substitutes.unfit` that post is given no cases; `substitutes.elsewhere` who stands in must be of the same community, or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_vacancies: {
        parameters: {
            query?: {
                /** @description at this place or below */
                place?: string;
                /** @description of this kind of post */
                kind?: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
                /** @description loads: those within the limit too */
                all?: boolean;
                /** @description csv: all rows as text/csv (json) */
                format?: "json" | "csv";
                /** @description how many (50) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Vacancy"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_vacancies_counts: {
        parameters: {
            query?: {
                /** @description at this place or below */
                place?: string;
                /** @description of this kind of post */
                kind?: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
                /** @description loads: those within the limit too */
                all?: boolean;
                /** @description csv: all rows as text/csv (json) */
                format?: "json" | "csv";
                /** @description how many (50) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VacancyCount"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_loads: {
        parameters: {
            query?: {
                /** @description at this place or below */
                place?: string;
                /** @description of this kind of post */
                kind?: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
                /** @description loads: those within the limit too */
                all?: boolean;
                /** @description csv: all rows as text/csv (json) */
                format?: "json" | "csv";
                /** @description how many (50) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PostLoad"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_post_norms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostNorm"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_post_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryOption"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_code_answering: {
        parameters: {
            query?: {
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostAnswer"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_code_posts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_changes: {
        parameters: {
            query?: {
                /** @description only this state */
                state?: "draft" | "submitted" | "approved" | "in_force" | "withdrawn" | "blocked";
                /** @description in this place and below */
                place?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChangeView"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDraft"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes_check: {
        parameters: {
            query?: {
                /** @description with borders and buildings, for a drawing board */
                drawing?: boolean;
            };
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeActs"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeCheck"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_changes_compare: {
        parameters: {
            query: {
                /** @description this place and below */
                place: string;
                /** @description at the end of this day */
                from: string;
                /** @description and of this one (now) */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeDifference"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes_import: {
        parameters: {
            query: {
                /** @description the community whose micro-grids these are, all of them */
                place: string;
                /** @description make a draft of it (only look) */
                save?: boolean;
                /** @description datum of the file (cgcs2000) */
                datum?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                /** @description of the draft */
                title?: string;
            };
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeImport"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `gpkg.long` the GeoPackage is over a limit; `sheet.long` the table is over a limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.kind` neither a CSV nor an XLSX file */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.bad_rows` the file has bad rows; nothing was imported; `gpkg.broken` the GeoPackage can't be read; `sheet.encoding` the text is neither UTF-8 nor GB18030; `sheet.broken` the file is damaged */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_changes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_changes_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEdit"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach; `changes.above` what touches two communities is approved by the district, the rest by the street; `changes.own` nobody approves what they submitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.needs_words` the reason must be given; `changes.faulty` the check found faults; mend them first */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_changes_id_map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes_id_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach; `changes.above` what touches two communities is approved by the district, the rest by the street; `changes.own` nobody approves what they submitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.needs_words` the reason must be given; `changes.faulty` the check found faults; mend them first */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes_id_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach; `changes.above` what touches two communities is approved by the district, the rest by the street; `changes.own` nobody approves what they submitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.needs_words` the reason must be given; `changes.faulty` the check found faults; mend them first */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes_id_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach; `changes.above` what touches two communities is approved by the district, the rest by the street; `changes.own` nobody approves what they submitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.needs_words` the reason must be given; `changes.faulty` the check found faults; mend them first */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes_id_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach; `changes.above` what touches two communities is approved by the district, the rest by the street; `changes.own` nobody approves what they submitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.needs_words` the reason must be given; `changes.faulty` the check found faults; mend them first */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_changes_id_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `changes.outside` it touches places outside your reach */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changes.not_now` not possible in its present state; `changes.built_on` later changes build on it: undo those first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_duties: {
        parameters: {
            query?: {
                /** @description of this kind of post (all) */
                kind?: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
                /** @description 2026-03-01: in force at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"][];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_duties: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyList"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_duties_history: {
        parameters: {
            query?: {
                /** @description of this kind of post (all) */
                kind?: "resident" | "member" | "exclusive" | "building_head" | "worker" | "guide" | "community_worker" | "head" | "office";
                /** @description 2026-03-01: in force at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyList"][];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_posts_id_card: {
        parameters: {
            query?: {
                /** @description 2026-03-01: at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_posts_id_card_pdf: {
        parameters: {
            query?: {
                /** @description fold: A4 to be folded twice; a6: pages of A6 (fold) */
                form?: "fold" | "a6";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `paper.too_long` too much for one document: print smaller parts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            /** @description `paper.no_font` the server has no Chinese font (fonts-wqy-microhei or fonts-noto-cjk), so no PDF can be made */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_places_code_cards_pdf: {
        parameters: {
            query?: {
                /** @description fold: A4 to be folded twice; a6: pages of A6 (fold) */
                form?: "fold" | "a6";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `paper.too_long` too much for one document: print smaller parts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            /** @description `paper.no_font` the server has no Chinese font (fonts-wqy-microhei or fonts-noto-cjk), so no PDF can be made */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_cards: {
        parameters: {
            query: {
                /** @description a street, a community or a grid */
                place: string;
                /** @description how many were shown before; 1,000 come at once */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CardRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cards_codes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardCodesNew"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardCodesMade"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cards_carries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardCarry"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_posts_id_numbers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardNumbers"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardNumbers"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_posts_id_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardCodeView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_code_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardLines"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_places_code_lines: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardLines"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardLines"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_card: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardChoice"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_me_card: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardChoice"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardChoice"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_accounts_id_face: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_accounts_id_face: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `image.too_large` The photo is too large: at most 12 MB, 16384 pixels a side, 50 million pixels in all */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `image.unknown` Only JPEG, PNG and WebP photos are taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `image.broken` The photo is incomplete, damaged or animated; please choose another one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    delete_accounts_id_face: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_accounts_id_portrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardPortrait"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_doors: {
        parameters: {
            query: {
                /** @description of this community or grid */
                place: string;
                /** @description of this compound */
                compound_id?: number;
                /** @description how many were shown before; 1,000 come at once */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Door"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_doors: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoorNew"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorsMade"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_doors_id_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Door"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_places_code_doors_pdf: {
        parameters: {
            query?: {
                /** @description a4: four on a sheet; a6, a5: one a page (a4) */
                form?: "a4" | "a6" | "a5";
                /** @description of this compound alone */
                compound_id?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `paper.too_long` too much for one document: print smaller parts */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            /** @description `paper.no_font` the server has no Chinese font (fonts-wqy-microhei or fonts-noto-cjk), so no PDF can be made */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_residents: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description of this building */
                building_id?: number;
                /** @description of this household */
                household_id?: number;
                /** @description how many (20) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ResidentRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `residents.known` that identity number is in the register; `residents.full` a household has at most 200 people */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.form` an identity number has 17 digits and a digit or upper-case X; `identity.birthday` the birthday in the identity number does not exist or lies ahead; `identity.check` the identity number's check digit is wrong; `phone.form` a phone number is an 11-digit mobile, or a land line with its area code; `residents.differs` sex or birthday differ from what the identity number says; `residents.bad_date` not a date that can be; `residents.no_household` no such household within your reach */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_residents_households: {
        parameters: {
            query: {
                /** @description of this building */
                building_id: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentDoor"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_residents_pairs: {
        parameters: {
            query: {
                /** @description kept in this place and below */
                place: string;
                /** @description how many (20) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ResidentPair"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_find: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentSearch"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `identity.form` an identity number has 17 digits and a digit or upper-case X; `identity.birthday` the birthday in the identity number does not exist or lies ahead; `identity.check` the identity number's check digit is wrong; `phone.form` a phone number is an 11-digit mobile, or a land line with its area code; `residents.differs` sex or birthday differ from what the identity number says; `residents.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentExport"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `residents.too_many` more than 20,000 rows: choose a smaller place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_residents_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    patch_residents_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentChange"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.known` that identity number is in the register */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity.form` an identity number has 17 digits and a digit or upper-case X; `identity.birthday` the birthday in the identity number does not exist or lies ahead; `identity.check` the identity number's check digit is wrong; `phone.form` a phone number is an 11-digit mobile, or a land line with its area code; `residents.differs` sex or birthday differ from what the identity number says; `residents.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_full: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentView"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentFull"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `residents.tells` the reason must not hold a name or number that it is about */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_memberships: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.full` a household has at most 200 people; `residents.home` they have a home already: move them instead; `residents.no_home` they have no home to move from; `residents.held` they have that part in that household already; `residents.ended` that membership is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `residents.bad_date` not a date that can be; `residents.no_household` no such household within your reach */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentMove"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.full` a household has at most 200 people; `residents.home` they have a home already: move them instead; `residents.no_home` they have no home to move from; `residents.held` they have that part in that household already; `residents.ended` that membership is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `residents.bad_date` not a date that can be; `residents.no_household` no such household within your reach */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_memberships_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipEnd"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.full` a household has at most 200 people; `residents.home` they have a home already: move them instead; `residents.no_home` they have no home to move from; `residents.held` they have that part in that household already; `residents.ended` that membership is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `residents.bad_date` not a date that can be; `residents.no_household` no such household within your reach */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentOther"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.not_two` can't be merged: the same record, or one that was merged or took others in; `residents.two_accounts` the record to be merged has an account: keep that one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_unmerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentOther"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.not_two` can't be merged: the same record, or one that was merged or took others in; `residents.two_accounts` the record to be merged has an account: keep that one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_distinct: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentOther"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.not_two` can't be merged: the same record, or one that was merged or took others in; `residents.two_accounts` the record to be merged has an account: keep that one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_residents_id_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResidentLink"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `residents.other_name` the account is in another name; `residents.linked` one of both is linked already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_consent_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentNotice"][];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_care_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareKind"][];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cares: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description of this kind */
                kind?: string;
                /** @description how many (20) */
                limit?: number;
                /** @description where the page before ended */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CareLine"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_residents_id_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_consents: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentPaper"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.old_notice` the notice has changed: read it anew; `consents.given` consent was given already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.no_purpose` there is no notice for that purpose; `consents.guardian` under 14 a guardian agrees; from 14 on the person does */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentEnd"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.none` there is no consent to take back */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_residents_id_cares: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.needed` this needs the person's consent first; `consents.held` kept already, or ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `residents.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cares_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareEnd"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.needed` this needs the person's consent first; `consents.held` kept already, or ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `residents.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_requests: {
        parameters: {
            query?: {
                /** @description open, if left out */
                state?: "open" | "done" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_requests_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_requests_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAnswer"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `consents.decided` that request has been answered; `residents.stays` they still have a part in a household */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_me_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentOwn"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_me_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentExport"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_views: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_me_consents_purpose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentNew"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.old_notice` the notice has changed: read it anew; `consents.given` consent was given already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.no_purpose` there is no notice for that purpose; `consents.guardian` under 14 a guardian agrees; from 14 on the person does */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    delete_me_consents_purpose: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `consents.none` there is no consent to take back */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_requests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_me_requests: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `consents.no_record` your account is not linked to a record yet: ask at your community's desk */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_helper_terms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperTerms"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_helpers: {
        parameters: {
            query?: {
                /** @description reporting there or below; a grid: helping there */
                place?: string;
                /** @description of this kind */
                kind?: string;
                /** @description of this unit */
                unit?: string;
                /** @description with this skill */
                skill?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HelperRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_helpers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `helpers.known` that phone is another helper's */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `phone.form` a phone number is an 11-digit mobile, or a land line with its area code; `helpers.consent` they are written down only once they have agreed to the notice in force; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_helpers_free: {
        parameters: {
            query: {
                /** @description where */
                place: string;
                /** @description code of a skill or language */
                skill?: string;
                /** @description 1 Monday to 7 Sunday */
                weekday?: number;
                /** @description part of that day */
                part?: "morning" | "afternoon" | "evening";
                /** @description metres around (1500) */
                within?: number;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_helpers_numbers: {
        parameters: {
            query: {
                /** @description by kind, by place, by unit */
                by: "kind" | "place" | "unit";
                /** @description of this place and below */
                place?: string;
                /** @description of this kind */
                kind?: string;
                /** @description what was done in which year (this one) */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperNumber"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_helpers_units: {
        parameters: {
            query: {
                /** @description how their names begin */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperUnit"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_helpers_find: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperSearch"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `phone.form` a phone number is an 11-digit mobile, or a land line with its area code */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_helpers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    patch_helpers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperChange"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `helpers.known` that phone is another helper's; `helpers.left` they have left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `phone.form` a phone number is an 11-digit mobile, or a land line with its area code; `helpers.consent` they are written down only once they have agreed to the notice in force */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_helpers_id_full: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperView"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperFull"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.tells` the reason must not hold a number */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_helpers_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperEnd"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `helpers.left` they have left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_helpers_id_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperLink"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `helpers.left` they have left; `helpers.other_name` the account is in another name; `helpers.have` the account is a helper's already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_helpers_id_joinings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.left` they have left; `joinings.held` asked for, or joined, already; `joinings.many` one may be in 10 micro-grids at most */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.tells` the reason must not hold a number */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_joinings: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description in this state */
                state?: "asked" | "agreed" | "refused" | "dropped" | "ended";
                /** @description only those that wait for my answer, and where I stand in for another */
                turn?: boolean;
                /** @description who helped there on that day */
                as_of?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JoiningRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_joinings_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningAnswer"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `joinings.not_own` nobody agrees to what they asked for themselves; `joinings.not_yours` who answers for the micro-grid decides */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `joinings.decided` it has been answered, or is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.tells` the reason must not hold a number; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_joinings_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningEnd"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `joinings.decided` it has been answered, or is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.tells` the reason must not hold a number; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_teams: {
        parameters: {
            query?: {
                /** @description at home in this place or below */
                place?: string;
                /** @description of this kind */
                kind?: "party" | "riders" | "neighbours" | "youth" | "craft" | "other";
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TeamRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_teams: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `teams.held` they are in that team already; `teams.over` the team, or their time in it, is over; `helpers.left` they have left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `teams.no_member` who leads a team must be in it; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_teams_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    patch_teams_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `teams.held` they are in that team already; `teams.over` the team, or their time in it, is over; `helpers.left` they have left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `teams.no_member` who leads a team must be in it; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_teams_id_members: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMemberNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `teams.held` they are in that team already; `teams.over` the team, or their time in it, is over; `helpers.left` they have left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `teams.no_member` who leads a team must be in it; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_team_members_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMemberEnd"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `teams.held` they are in that team already; `teams.over` the team, or their time in it, is over; `helpers.left` they have left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `teams.no_member` who leads a team must be in it; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_helper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_me_helper: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperOwnNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `helpers.not_own` people of that kind are written down by the community */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.have` the account is a helper's already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `phone.form` a phone number is an 11-digit mobile, or a land line with its area code; `helpers.consent` they are written down only once they have agreed to the notice in force */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    delete_me_helper: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    patch_me_helper: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelperChange"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelperPage"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `helpers.not_own` people of that kind are written down by the community */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `helpers.known` that phone is another helper's */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `phone.form` a phone number is an 11-digit mobile, or a land line with its area code */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_me_joinings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.left` they have left; `joinings.held` asked for, or joined, already; `joinings.many` one may be in 10 micro-grids at most */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.tells` the reason must not hold a number */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_me_joinings_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningEnd"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `joinings.decided` it has been answered, or is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `helpers.tells` the reason must not hold a number; `helpers.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_services: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description in this state */
                state?: "entered" | "confirmed" | "refused" | "struck";
                /** @description of this helper */
                helper?: number;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_helpers_id_services: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `services.left` they had left by that day; `services.paid` paid working time is no voluntary service; `services.too_long` more than one may do in a day */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `services.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_services_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAnswer"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `services.own` nobody confirms what they entered or did themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `services.decided` it has been decided */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_services: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description in this state */
                state?: "entered" | "confirmed" | "refused" | "struck";
                /** @description of this helper */
                helper?: number;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_me_services: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here; `helpers.no_record` you are not among the helpers yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `services.left` they had left by that day; `services.paid` paid working time is no voluntary service; `services.too_long` more than one may do in a day */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `services.bad_date` not a date that can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_subjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subject"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryOption"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_groups: {
        parameters: {
            query?: {
                /** @description at this place and below */
                place?: string;
                /** @description district, street or community */
                level?: "district" | "street" | "community" | "grid" | "microgrid";
                /** @description task_force or working_group */
                kind?: "task_force" | "working_group";
                /** @description as they were on this day (today) */
                day?: string;
                /** @description those of any day, over or to come */
                over?: boolean;
                /** @description only those the reader belongs to */
                mine?: boolean;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (100) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GroupRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_groups_in_charge: {
        parameters: {
            query: {
                /** @description code of the subject */
                subject: string;
                /** @description the place; those above it answer too */
                place: string;
                /** @description any day (today) */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupCharge"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_groups_id: {
        parameters: {
            query?: {
                /** @description members of this day alone */
                day?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    patch_groups_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupEdit"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over; `groups.twice` they belong to the group in that time already; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group; `groups.bad_merge` merged into a live one of its kind, at its place or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_rename: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupRename"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over; `groups.twice` they belong to the group in that time already; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group; `groups.bad_merge` merged into a live one of its kind, at its place or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_subjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupSubjects"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over; `groups.twice` they belong to the group in that time already; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group; `groups.bad_merge` merged into a live one of its kind, at its place or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupMerge"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over; `groups.twice` they belong to the group in that time already; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group; `groups.bad_merge` merged into a live one of its kind, at its place or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupOver"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over; `groups.twice` they belong to the group in that time already; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group; `groups.bad_merge` merged into a live one of its kind, at its place or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_members: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupMemberNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMember"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over; `groups.twice` they belong to the group in that time already; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group; `groups.bad_merge` merged into a live one of its kind, at its place or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_members_id_term: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupTerm"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMember"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `groups.not_yours` your part in the group doesn't reach so far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over; `groups.twice` they belong to the group in that time already; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.bad_day` the day doesn't fit; `groups.bad_parent` the parent must be a live task force: above a task force, at or above a working group; `groups.bad_merge` merged into a live one of its kind, at its place or above */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_meetings: {
        parameters: {
            query: {
                /** @description of this group, and of those it took in */
                group_id: number;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeetingRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_meetings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_meetings_id: {
        parameters: {
            query?: {
                /** @description of the minutes (the last) */
                version?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_meetings_id_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesAmend"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_entries: {
        parameters: {
            query: {
                /** @description of this group, and of those it took in */
                group_id: number;
                /** @description function, resource or policy */
                list?: "function" | "resource" | "policy";
                /** @description planned, active, done or dropped */
                state?: "planned" | "active" | "done" | "dropped";
                /** @description csv: all rows as text/csv (json) */
                format?: "json" | "csv";
                /** @description where the page before ended */
                after?: string;
                /** @description how many (100) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EntryRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_entries: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_entries_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_entries_id_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_entries_id_finish: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_entries_id_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_entries_id_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_entries_id_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_tasks: {
        parameters: {
            query?: {
                /** @description of this group, and of those it took in */
                group_id?: number;
                /** @description that came out of this meeting */
                meeting_id?: number;
                /** @description of groups at this place and below */
                place?: string;
                /** @description given, reported, closed or withdrawn */
                state?: "given" | "reported" | "closed" | "withdrawn";
                /** @description given or reported */
                open?: boolean;
                /** @description the reader's own */
                mine?: boolean;
                /** @description that wait for the reader */
                turn?: boolean;
                /** @description csv: all rows as text/csv (json) */
                format?: "json" | "csv";
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_tasks_counts: {
        parameters: {
            query?: {
                /** @description of groups at this place and below */
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCount"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_groups_id_tasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `groups.over` the group is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_group_tasks_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_tasks_id_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_tasks_id_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_tasks_id_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_tasks_id_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_group_tasks_id_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffairStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRow"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `affairs.not_yours` that is for its owner, or for who leads the group; `affairs.own_work` nobody accepts what they reported themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.not_now` not possible in its present state; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `affairs.needs_words` say what was done, or why; `affairs.no_owner` an owner is in office in the group, or in one right below it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_accounts: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description whose */
                kind?: "person" | "team" | "grid" | "fund" | "partner" | "system";
                /** @description with this in them */
                purse?: "points" | "checked" | "entered" | "budget" | "money" | "issued" | "redeemed" | "expired" | "done" | "outside";
                /** @description part of a name, or of a person's name or login */
                words?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PointsSeen"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_accounts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsSeen"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_accounts_id_entries: {
        parameters: {
            query?: {
                /** @description where the page before ended */
                after?: string;
                /** @description only what waits for approval */
                waiting?: boolean;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PointsEntry"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_points_persons: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsPersonNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsSeen"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `points.known` there is such an account already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_points_funds: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsFundNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsSeen"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_transfers: {
        parameters: {
            query?: {
                /** @description where the page before ended */
                after?: string;
                /** @description only what waits for approval */
                waiting?: boolean;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PointsTransferView"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_points_transfers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsAsked"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTransferView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `ledger.short` the balance isn't enough; `ledger.full` above the account's limit; `ledger.account_closed` the account is closed; `ledger.period_closed` the period of that day is closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `points.no_way` nothing moves between such accounts; `points.tells` words hold no numbers of people; `ledger.twice` an account stands once in a transfer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_transfers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTransferView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_points_transfers_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsAnswer"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTransferView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `points.own` nobody approves what they asked for, or what goes to themselves */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `points.key_reused` that key was used for something else; `ledger.not_that` that can't be done with this transfer; `ledger.settled` it was posted, voided or reversed already; `ledger.timed_out` the hold is past its time and can only be voided */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_points_transfers_id_reverse: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsBack"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTransferView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `points.key_reused` that key was used for something else; `ledger.not_that` that can't be done with this transfer; `ledger.settled` it was posted, voided or reversed already; `ledger.short` the balance isn't enough */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `points.tells` words hold no numbers of people */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_totals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTotal"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_periods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPeriod"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_points_periods: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsMonth"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPeriod"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `points.waiting` something of that month still waits for approval */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `points.period` months are closed in order, when they are over */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_points_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsAudited"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_points: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsSeen"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_points_id_entries: {
        parameters: {
            query?: {
                /** @description where the page before ended */
                after?: string;
                /** @description only what waits for approval */
                waiting?: boolean;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PointsEntry"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_photos: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            /** @description `image.too_large` The photo is too large: at most 12 MB, 16384 pixels a side, 50 million pixels in all */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `image.unknown` Only JPEG, PNG and WebP photos are taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `image.broken` The photo is incomplete, damaged or animated; please choose another one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_photos_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_photos_id_thumb: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_facility_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityKind"][];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_facility_lists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityList"][];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_facility_norms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityNorm"][];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_facilities: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description in this state */
                state?: "planned" | "open" | "closed" | "moved";
                /** @description that offer this service */
                service?: string;
                /** @description with these words in their name or address */
                q?: string;
                /** @description not confirmed for half a year */
                stale?: boolean;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FacilityRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_facilities: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilityNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `facilities.known` the register has this facility already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_facilities_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    patch_facilities_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilityChange"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_facilities_id_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilityStep"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `facilities.state` a facility can't go from its state to this one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_facilities_id_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilityAsked"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_facilities_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityTableLook"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_facilities_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilitiesTaken"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `facilities.rows` rows of the table are wrong; nothing was taken in */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_facility_wishes: {
        parameters: {
            query?: {
                /** @description in this state */
                state?: "asked" | "taken" | "declined";
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FacilityWishRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_facility_wishes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilityWishNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityWishRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_facility_wishes_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilityWishAnswer"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityWishRow"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `facilities.decided` this wish has been answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_me_facility_wishes: {
        parameters: {
            query?: {
                /** @description in this state */
                state?: "asked" | "taken" | "declined";
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FacilityWishRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_case_classes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseClass"][];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cases: {
        parameters: {
            query?: {
                /** @description only this state */
                state?: "reported" | "filed" | "dispatched" | "handling" | "handled" | "verified" | "closed" | "refused" | "raised" | "suspended" | "merged" | "voided";
                /** @description only this class or group */
                class?: string;
                /** @description only this place and below */
                place?: string;
                /** @description only this urgency */
                urgency?: "normal" | "urgent" | "critical";
                /** @description new, old, or due: open ones by deadline (new) */
                sort?: "new" | "old" | "due";
                /** @description only what I reported */
                mine?: boolean;
                /** @description only what waits for me */
                todo?: boolean;
                /** @description only what is not closed or refused */
                open?: boolean;
                /** @description only what is late */
                overdue?: boolean;
                /** @description two characters and more, or the start of a number */
                q?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseView"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReport"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `cases.known` that number of that source is here already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.no_class` there is no such class of cases; `cases.no_place` say where: a point or a place code; `cases.needs_words` say why, in words; `cases.no_phone` an 11-digit mobile number is needed; `cases.not_source` only staff enter reports of that source */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_reports: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReport"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReceipt"];
                };
            };
            /** @description `cases.known` that number of that source is here already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.no_class` there is no such class of cases; `cases.no_place` say where: a point or a place code; `cases.needs_words` say why, in words; `cases.no_phone` an 11-digit mobile number is needed; `cases.not_source` only staff enter reports of that source */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_reports_number_rate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseRating"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cases_map: {
        parameters: {
            query: {
                /** @description left */
                west: number;
                /** @description bottom */
                south: number;
                /** @description right */
                east: number;
                /** @description top */
                north: number;
                /** @description only this state */
                state?: "reported" | "filed" | "dispatched" | "handling" | "handled" | "verified" | "closed" | "refused" | "raised" | "suspended" | "merged" | "voided";
                /** @description only what is not closed or refused */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePoint"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cases_counts: {
        parameters: {
            query?: {
                /** @description only this place and below */
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCounts"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cases_near: {
        parameters: {
            query: {
                /** @description longitude, in `datum` */
                lon: number;
                /** @description latitude, in `datum` */
                lat: number;
                /** @description datum of the point (wgs84) */
                datum?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                /** @description only this class */
                class?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNear"][];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cases_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_cases_id_responsible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostRow"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_dispatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_feedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_rework: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_rate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.rated` it has been rated already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_photo` a photo of the result is needed; `cases.no_handler` there is no post to send it to; name one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.late` there is no due time, or it has passed: more time is asked for before; `cases.extended` it was put off as often as its class allows; `cases.asked` more time was asked for already; `cases.unasked` no more time was asked for; `cases.top` it is with the district: nobody is above */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_days` say by how many working days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_extend: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.late` there is no due time, or it has passed: more time is asked for before; `cases.extended` it was put off as often as its class allows; `cases.asked` more time was asked for already; `cases.unasked` no more time was asked for; `cases.top` it is with the district: nobody is above */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_days` say by how many working days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.late` there is no due time, or it has passed: more time is asked for before; `cases.extended` it was put off as often as its class allows; `cases.asked` more time was asked for already; `cases.unasked` no more time was asked for; `cases.top` it is with the district: nobody is above */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_days` say by how many working days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_deny: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.late` there is no due time, or it has passed: more time is asked for before; `cases.extended` it was put off as often as its class allows; `cases.asked` more time was asked for already; `cases.unasked` no more time was asked for; `cases.top` it is with the district: nobody is above */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_days` say by how many working days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_escalate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.late` there is no due time, or it has passed: more time is asked for before; `cases.extended` it was put off as often as its class allows; `cases.asked` more time was asked for already; `cases.unasked` no more time was asked for; `cases.top` it is with the district: nobody is above */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_days` say by how many working days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.late` there is no due time, or it has passed: more time is asked for before; `cases.extended` it was put off as often as its class allows; `cases.asked` more time was asked for already; `cases.unasked` no more time was asked for; `cases.top` it is with the district: nobody is above */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_days` say by how many working days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.late` there is no due time, or it has passed: more time is asked for before; `cases.extended` it was put off as often as its class allows; `cases.asked` more time was asked for already; `cases.unasked` no more time was asked for; `cases.top` it is with the district: nobody is above */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_days` say by how many working days */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_urge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.urged` it was urged within the last 24 hours; `cases.reopened_once` it was done again once already; please see the community */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_parent` say which case it is merged into; `cases.bad_parent` not into that one: it is the same, merged, void or refused itself, or others were merged into this one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.urged` it was urged within the last 24 hours; `cases.reopened_once` it was done again once already; please see the community */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_parent` say which case it is merged into; `cases.bad_parent` not into that one: it is the same, merged, void or refused itself, or others were merged into this one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.urged` it was urged within the last 24 hours; `cases.reopened_once` it was done again once already; please see the community */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_parent` say which case it is merged into; `cases.bad_parent` not into that one: it is the same, merged, void or refused itself, or others were merged into this one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_unmerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.urged` it was urged within the last 24 hours; `cases.reopened_once` it was done again once already; please see the community */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_parent` say which case it is merged into; `cases.bad_parent` not into that one: it is the same, merged, void or refused itself, or others were merged into this one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.urged` it was urged within the last 24 hours; `cases.reopened_once` it was done again once already; please see the community */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_parent` say which case it is merged into; `cases.bad_parent` not into that one: it is the same, merged, void or refused itself, or others were merged into this one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_take_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStepBody"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `cases.not_yours` this step is not yours to take; `cases.own_work` nobody verifies their own work */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.not_now` the case is not at a point where this can be done; `house.moved_on` it was changed by someone else; reload and try again; `cases.urged` it was urged within the last 24 hours; `cases.reopened_once` it was done again once already; please see the community */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cases.needs_words` say why, in words; `cases.needs_parent` say which case it is merged into; `cases.bad_parent` not into that one: it is the same, merged, void or refused itself, or others were merged into this one */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_inspections_items: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionItem"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_inspections_routes: {
        parameters: {
            query?: {
                /** @description this place and below */
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionRouteView"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_inspections_routes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionRouteNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionRouteView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_inspections_routes_id_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionEnd"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `inspections.ended` the route has ended, or was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_inspections: {
        parameters: {
            query?: {
                /** @description of this place and below */
                place?: string;
                /** @description only this result */
                result?: "clear" | "hazard" | "fixed";
                /** @description only this route */
                route_id?: number;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InspectionLine"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_inspections: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionLine"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `inspections.no_point` no such point within your reach; `inspections.bad_time` between 30 days ago and now; `inspections.needs` something is missing for such a result; `cases.no_class` there is no such class of cases; `photos.not_yours` no such photo, or not one that you uploaded */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitWords"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits_norms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNorm"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits_coverage: {
        parameters: {
            query?: {
                /** @description the places one level below this one (one's own) */
                place?: string;
                /** @description 2026-03 (this month) */
                month?: string;
                /** @description csv: as text/csv (json) */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitCoverage"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits_homes: {
        parameters: {
            query?: {
                /** @description in this place and below (one's own) */
                place?: string;
                /** @description today: due by today; soon: within a week; empty: nobody lives there; never: nobody came yet; visited, unvisited: in the month (all) */
                state?: "all" | "today" | "overdue" | "soon" | "care" | "empty" | "never" | "visited" | "unvisited";
                /** @description for visited and unvisited: 2026-03 (this month) */
                month?: string;
                /** @description of those due, only where care is needed */
                care?: boolean;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VisitHomeRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `visits.too_wide` too wide: choose a community or a grid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_visits_homes_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitExport"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `visits.too_wide` too wide: choose a community or a grid; `visits.too_many` more than 20,000 rows: choose a smaller place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits_homes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitHomePage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_visits_homes_id_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitCall"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPhone"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `visits.no_consent` they have not agreed to be called; in an emergency say so, with a reason */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here; `visits.no_phone` no number is known */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `residents.tells` the reason must not hold a name or number that it is about */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_visits_homes_id_notes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitNoteNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNote"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `visits.noted_already` the same is being looked into */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `visits.tells` the words must not hold numbers of documents or phones */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits_notes: {
        parameters: {
            query?: {
                /** @description (open) */
                state?: "open" | "done" | "refused";
                /** @description of this household */
                household_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNote"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_visits_notes_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitNoteAnswer"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNote"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `visits.answered` the note was answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `visits.tells` the words must not hold numbers of documents or phones */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description to this household */
                household_id?: number;
                /** @description of this kind */
                kind?: string;
                /** @description in this month: 2026-03 */
                month?: string;
                /** @description only one's own */
                mine?: boolean;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VisitRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_visits: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitNew"];
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `visits.no_home` no such household within your reach; `visits.bad_time` the time of the visit can't be; `visits.tells` the words must not hold numbers of documents or phones */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_visits_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_visits_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitCorrection"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            401: components["responses"]["Problem"];
            /** @description `visits.not_yours` only who came, or the community, corrects it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `visits.struck` the visit was struck out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `visits.same` nothing to correct; `visits.bad_time` the time of the visit can't be; `visits.tells` the words must not hold numbers of documents or phones */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_earnings_flags: {
        parameters: {
            query?: {
                /** @description in this state (open) */
                state?: "open" | "fine" | "wrong";
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EarningFlag"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_earnings_flags_id_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarningJudged"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarningFlag"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `house.moved_on` it was changed by someone else; reload and try again; `earnings.decided` that sign was judged already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_earnings_try: {
        parameters: {
            query: {
                /** @description points for a half hour */
                amount: number;
                /** @description points a day and person at most */
                day_most: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarningTried"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_imports: {
        parameters: {
            query?: {
                /** @description where the page before ended */
                after?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportView"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_imports: {
        parameters: {
            query: {
                /** @description the community (or street, or grid) it is about */
                place: string;
            };
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description as asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `imports.again` this very file was imported before; `house.moved_on` it was changed by someone else; reload and try again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.long` the table is over a limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.kind` neither a CSV nor an XLSX file */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.encoding` the text is neither UTF-8 nor GB18030; `sheet.broken` the file is damaged; `imports.header` the header is not as it should be; `imports.empty` the table has no rows; `imports.bad_rows` the table has bad rows; nothing was imported */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            /** @description `imports.one_at_a_time` another table is being read; try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_imports_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_imports_check: {
        parameters: {
            query: {
                /** @description the community (or street, or grid) it is about */
                place: string;
            };
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLook"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `sheet.long` the table is over a limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.kind` neither a CSV nor an XLSX file */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.encoding` the text is neither UTF-8 nor GB18030; `sheet.broken` the file is damaged; `imports.header` the header is not as it should be; `imports.empty` the table has no rows */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            /** @description `imports.one_at_a_time` another table is being read; try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_imports_bad_rows: {
        parameters: {
            query: {
                /** @description the community (or street, or grid) it is about */
                place: string;
            };
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `sheet.long` the table is over a limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.kind` neither a CSV nor an XLSX file */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet.encoding` the text is neither UTF-8 nor GB18030; `sheet.broken` the file is damaged; `imports.header` the header is not as it should be; `imports.empty` the table has no rows */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            /** @description `imports.one_at_a_time` another table is being read; try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_imports_id_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `imports.touched` what it wrote down was changed since: it can't be undone; `imports.not_done` it never ended, or was undone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_register_counts: {
        parameters: {
            query?: {
                /** @description this place and below; all of one's own */
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterCounts"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_register_homes: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description of this building */
                building_id?: number;
                /** @description only such */
                state?: "own" | "let" | "vacant" | "unclear";
                /** @description only where care is needed */
                care?: boolean;
                /** @description not confirmed for so many days, or never */
                unchecked_days?: number;
                /** @description door; in a community: most people, longest unmet or unconfirmed first */
                sort?: "door" | "people" | "met" | "checked";
                /** @description 2026-03-01: as it stood at the end of that day */
                as_of?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterHome"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `registers.too_wide` too wide: choose a community or less, or fewer filters */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_register_homes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterHomePage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    put_register_homes_id_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCheck"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterHomePage"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `registers.lived_in` somebody lives there: it isn't vacant */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_register_people: {
        parameters: {
            query?: {
                /** @description in this place and below */
                place?: string;
                /** @description of this building */
                building_id?: number;
                /** @description of this household */
                household_id?: number;
                /** @description with this part in the household */
                role?: "owner" | "tenant" | "family" | "lodger" | "works";
                /** @description of this kind */
                kind?: "registered" | "floating" | "foreign" | "left_behind";
                /** @description of this age, at their home */
                band?: "0-6" | "7-17" | "18-59" | "60-79" | "80-" | "unknown";
                /** @description in this kind of care, or any, at their home */
                care?: string;
                /** @description only at their home */
                lives?: boolean;
                /** @description door; oldest or latest first in a community */
                sort?: "door" | "age" | "since";
                /** @description 2026-03-01: as it stood at the end of that day */
                as_of?: string;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegisterPerson"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            /** @description `gate.forbidden` your post does not carry this right */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `registers.too_wide` too wide: choose a community or less, or fewer filters */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_register_people_id_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterMerge"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_quality_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityRule"][];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_quality_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualityMeasure"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityRule"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `quality.no_measure` that rule has no measure */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_quality_counts: {
        parameters: {
            query?: {
                /** @description this place and below; one's own */
                place?: string;
                /** @description places below by this rule only */
                rule?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityCounts"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_quality_findings: {
        parameters: {
            query: {
                /** @description of this rule */
                rule: string;
                /** @description in this place and below */
                place?: string;
                /** @description open, or said to be right */
                state?: "open" | "right";
                /** @description where the page before ended */
                after?: string;
                /** @description how many (50) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QualityFinding"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_quality_findings_id_right: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualityJudgement"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityFinding"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quality.tells` the words must not hold numbers of documents or phones */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_quality_findings_id_tell: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualityMessage"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityFinding"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quality.told_today` a message about it went out today */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quality.tells` the words must not hold numbers of documents or phones; `quality.not_asked` doesn't answer for that place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_messages: {
        parameters: {
            query?: {
                /** @description only those not read yet */
                unread?: boolean;
                /** @description where the page before ended */
                after?: string;
                /** @description how many (20) */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageRow"][];
                        /** @description pass as `after`; absent on the last page */
                        next?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_messages_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageCount"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_messages_id_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_messages_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and content: the stored answer; other content: refused */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    post_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchQuestion"];
            };
        };
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    get_exports_grid: {
        parameters: {
            query: {
                /** @description this place and all below */
                place: string;
                /** @description only this kind (all) */
                kind?: "street" | "community" | "grid" | "microgrid" | "compound" | "building";
                /** @description csv, xlsx, geojson (RFC 7946) or gpkg (GeoPackage) */
                format: "csv" | "xlsx" | "geojson" | "gpkg";
                /** @description places as they were at the end of that day (now) */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description as asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            /** @description `house.not_found` there is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
}

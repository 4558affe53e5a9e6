-- Whose a photo is: asked whenever somebody below the desk looks at one.
CREATE INDEX case_photos_photo ON case_photos (district, photo);

// The one door to Leaflet, so that its address and version are named in one place.
export * from '/lib/leaflet/leaflet-src.esm.js';

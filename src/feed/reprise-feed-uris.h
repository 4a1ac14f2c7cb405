#pragma once

/* The names of the namespaces that more than their own vocabulary asks for. */
#define REPRISE_FEED_URI_ATOM_10 "http://www.w3.org/2005/Atom"
#define REPRISE_FEED_URI_ATOM_03 "http://purl.org/atom/ns#"
#define REPRISE_FEED_URI_RDF     "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define REPRISE_FEED_URI_RSS_10  "http://purl.org/rss/1.0/"
#define REPRISE_FEED_URI_RSS_090 "http://my.netscape.com/rdf/simple/0.9/"
#define REPRISE_FEED_URI_XHTML   "http://www.w3.org/1999/xhtml"
#define REPRISE_FEED_URI_XML     "http://www.w3.org/XML/1998/namespace"

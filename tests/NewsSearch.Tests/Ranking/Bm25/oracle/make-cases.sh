#!/bin/sh
# Makes the committed cases anew with Lucene 8.7. Needs a JDK and Debian's liblucene8-java.
set -e
cd "$(dirname "$0")"
jars=${LUCENE_JARS:-/usr/share/java}
path=$jars/lucene-core-8.7.0.jar:$jars/lucene-analyzers-common-8.7.0.jar:$jars/lucene-sandbox-8.7.0.jar
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -Xlint:-options -d "$classes" -cp "$path" Bm25Oracle.java
java -cp "$path:$classes" Bm25Oracle .

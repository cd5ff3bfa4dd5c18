"""Naming table: what each outlet calls one person or body: by name, by office, or by a label with a load.

Within an article the annotation links "der Verteidigungsminister" and "Putin-Scherge" to a name. Here the names are linked
across articles ("Sergej Schoigu", "Schoigu", "Sergei Schoigu") and counted by outlet.
"""

from framing.names.naming import names
from framing.names.table import Naming, NamingTable

__all__ = ["Naming", "NamingTable", "names"]

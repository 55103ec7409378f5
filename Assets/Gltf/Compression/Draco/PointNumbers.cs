using System.IO;

namespace VRLab.Gltf;

/// <summary>Numbers the points of a mesh: corners at one vertex that have the same values of all attributes are one point.</summary>
internal static class PointNumbers
{
    /// <returns>The point at each corner, and how many points there are.</returns>
    public static (int[] PointOfCorner, int Count) Assign(CornerTable table, bool[] isInterior, CornerTable[] attributes)
    {
        int[] points = new int[table.CornerCount];
        Array.Fill(points, CornerTable.None);
        int count = 0;
        for (int vertex = 0; vertex < table.VertexCount; vertex++)
        {
            int start = table.Leftmost[vertex];
            if (start == CornerTable.None)
            {
                continue;
            }

            int first = isInterior[vertex] ? FirstAfterSeam(table, start, attributes) : start;
            points[first] = count++;
            int before = first;
            for (int at = table.SwingRight(first); at != CornerTable.None && at != first; at = table.SwingRight(at))
            {
                if (points[at] != CornerTable.None)
                {
                    throw new InvalidDataException("faces around a vertex never end");
                }

                points[at] = IsSeamBetween(attributes, before, at) ? count++ : points[before];
                before = at;
            }
        }

        return Array.IndexOf(points, CornerTable.None) < 0 ? (points, count) : throw new InvalidDataException("a face hangs on no vertex");
    }

    private static int FirstAfterSeam(CornerTable table, int start, CornerTable[] attributes)
    {
        foreach (CornerTable attribute in attributes)
        {
            int at = table.SwingRight(start);
            for (int steps = 0; at != start && at != CornerTable.None; steps++)
            {
                if (attribute.Vertices[at] != attribute.Vertices[start])
                {
                    return at;
                }

                at = steps < table.CornerCount ? table.SwingRight(at) : throw new InvalidDataException("faces around a vertex never end");
            }
        }

        return start;
    }

    private static bool IsSeamBetween(CornerTable[] attributes, int one, int other)
    {
        foreach (CornerTable attribute in attributes)
        {
            if (attribute.Vertices[one] != attribute.Vertices[other])
            {
                return true;
            }
        }

        return false;
    }
}

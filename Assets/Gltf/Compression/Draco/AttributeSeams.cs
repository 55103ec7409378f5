using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// The faces as an attribute sees them: across a seam its values differ, so a vertex of the mesh can be several of the attribute's (Google,
/// "Draco Bitstream Specification" 2.2, sections "Boundary Decoder" and "Attributes Decoder").
/// </summary>
internal static class AttributeSeams
{
    /// <summary>One table for each attribute that has edges of its own.</summary>
    public static CornerTable[] Decode(CornerTable table, RangeBits[] seamBits)
    {
        int[][] opposites = [.. seamBits.Select(_ => (int[])table.Opposites.Clone())];
        for (int corner = 0; corner < table.CornerCount; corner++)
        {
            int opposite = table.Opposites[corner];
            if (opposite != CornerTable.None && opposite / 3 >= corner / 3)
            {
                for (int i = 0; i < seamBits.Length; i++)
                {
                    Cut(opposites[i], corner, opposite, seamBits[i].Next());
                }
            }
        }

        return [.. opposites.Select(o => WithVertices(table, o))];
    }

    private static void Cut(int[] opposites, int corner, int opposite, bool isSeam)
    {
        if (isSeam)
        {
            (opposites[corner], opposites[opposite]) = (CornerTable.None, CornerTable.None);
        }
    }

    /// <summary>Numbers the attribute's vertices: around each vertex of the mesh a new one begins at each seam.</summary>
    private static CornerTable WithVertices(CornerTable table, int[] opposites)
    {
        int[] vertices = new int[table.CornerCount];
        Array.Fill(vertices, CornerTable.None);
        var leftmost = new List<int>();
        var own = new CornerTable(vertices, opposites, []);
        foreach (int start in table.Leftmost)
        {
            if (start != CornerTable.None)
            {
                Number(table, own, own.FarthestLeft(start), leftmost);
            }
        }

        return Array.IndexOf(vertices, CornerTable.None) < 0
            ? new CornerTable(vertices, opposites, [.. leftmost])
            : throw new InvalidDataException("a face hangs on no vertex");
    }

    private static void Number(CornerTable table, CornerTable own, int first, List<int> leftmost)
    {
        int at = first;
        for (int steps = 0; at != CornerTable.None; steps++)
        {
            // The edge to the right of the corner before this one lies across from the corner that follows this one.
            if (at == first || own.Opposites[CornerTable.Next(at)] == CornerTable.None)
            {
                leftmost.Add(at);
            }

            own.Vertices[at] = leftmost.Count - 1;
            at = table.SwingRight(at);
            if (at == first)
            {
                break;
            }

            if (steps > table.CornerCount)
            {
                throw new InvalidDataException("faces around a vertex never end");
            }
        }
    }
}

using System.IO;

namespace VRLab.Gltf;

/// <summary>
/// Triangles by their corners: corner 3 f + k is the kth of face f, across from it lies a corner of the neighboring face, or none (-1) at
/// an edge of the surface (Google, "Draco Bitstream Specification" 2.2, section "Corners").
/// </summary>
/// <param name="vertices">The vertex at each corner.</param>
/// <param name="opposites">The corner on the other side of the edge across from each corner.</param>
/// <param name="leftmost">For each vertex its leftmost corner; -1 where no face has it.</param>
internal sealed class CornerTable(int[] vertices, int[] opposites, int[] leftmost)
{
    public const int None = -1;

    public int[] Vertices => vertices;

    public int[] Opposites => opposites;

    public int[] Leftmost => leftmost;

    public int CornerCount => vertices.Length;

    public int VertexCount => leftmost.Length;

    public static int Next(int corner) => corner < 0 ? corner : corner % 3 == 2 ? corner - 2 : corner + 1;

    public static int Previous(int corner) => corner < 0 ? corner : corner % 3 == 0 ? corner + 2 : corner - 1;

    public int Opposite(int corner) => corner < 0 ? None : opposites[corner];

    /// <summary>The next corner at the same vertex, counter-clockwise.</summary>
    public int SwingLeft(int corner) => Next(Opposite(Next(corner)));

    /// <summary>The next corner at the same vertex, clockwise.</summary>
    public int SwingRight(int corner) => Previous(Opposite(Previous(corner)));

    public bool IsOnBoundary(int vertex) => SwingLeft(leftmost[vertex]) == None;

    /// <summary>Joins two corners across their edge.</summary>
    /// <exception cref="InvalidDataException">One of them is joined already.</exception>
    public void Join(int one, int other)
    {
        if (one < 0 || other < 0 || one == other || opposites[one] != None || opposites[other] != None)
        {
            throw new InvalidDataException("an edge has more than two faces");
        }

        (opposites[one], opposites[other]) = (other, one);
    }

    /// <summary>Swings from a corner to the left as far as it goes, or once around.</summary>
    public int FarthestLeft(int corner)
    {
        int at = corner;
        for (int steps = 0; steps < CornerCount; steps++)
        {
            int left = SwingLeft(at);
            if (left == None || left == corner)
            {
                return left == None ? at : corner;
            }

            at = left;
        }

        throw new InvalidDataException("faces around a vertex never end");
    }
}

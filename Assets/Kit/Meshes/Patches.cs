using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>Curved sheets given by a formula: car bodies, covers, cloth.</summary>
public static class Patches
{
    /// <summary>
    /// A sheet over u and v from 0 to 1, shaded round. Its outside is where u runs to the right and v up. The formula is
    /// asked slightly beyond the rim too, for the normals there.
    /// </summary>
    public static Brush Patch(this Brush brush, int askedU, int askedV, Func<float, float, Vector3> at)
    {
        const float Small = 1e-3f;
        int stepsU = brush.Mesh.Facets(askedU, 2), stepsV = brush.Mesh.Facets(askedV, 2);
        float lengthU = DetMath.Distance(at(0, 0.5f), at(1, 0.5f)), lengthV = DetMath.Distance(at(0.5f, 0), at(0.5f, 1));
        var indices = new int[(stepsU + 1) * (stepsV + 1)];
        for (int i = 0; i <= stepsU; i++)
        {
            for (int j = 0; j <= stepsV; j++)
            {
                float u = (float)i / stepsU, v = (float)j / stepsV;
                Vector3 alongU = at(u + Small, v) - at(u - Small, v), alongV = at(u, v + Small) - at(u, v - Small);
                indices[(i * (stepsV + 1)) + j] = brush.Vertex(at(u, v), DetMath.Cross(alongU, alongV), new Vector2(u * lengthU, v * lengthV));
            }
        }

        for (int i = 0; i < stepsU; i++)
        {
            for (int j = 0; j < stepsV; j++)
            {
                int a = (i * (stepsV + 1)) + j, b = a + stepsV + 1;
                brush.Mesh.Quad(indices[a], indices[b], indices[b + 1], indices[a + 1]);
            }
        }

        return brush;
    }

    /// <summary>The sheet and, a little behind it, its other side.</summary>
    public static Brush Sheet(this Brush brush, int stepsU, int stepsV, Func<float, float, Vector3> at) =>
        brush.Patch(stepsU, stepsV, at).Patch(stepsU, stepsV, (u, v) => at(1 - u, v));
}

using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>Tells whether a mesh triangle may push in a direction, given which of its edges stand out.</summary>
internal static class TriangleEdges
{
    public static bool Allows(ConvexShape triangle, Vector3 push)
    {
        HullGeometry hull = triangle.Hull;
        Vector3 normal = hull.FaceNormals[0];
        if (DetMath.Dot(push, normal) > 0.996f)
        {
            return true;
        }

        int leaning = 0;
        float most = float.MinValue;
        for (int i = 0; i < 3; i++)
        {
            Vector3 edge = DetMath.Normalize(hull.Vertices[(i + 1) % 3] - hull.Vertices[i]);
            float lean = DetMath.Dot(push, DetMath.Cross(edge, normal));
            if (lean > most)
            {
                (most, leaning) = (lean, i);
            }
        }

        return (triangle.ActiveEdges & (1 << leaning)) != 0;
    }
}

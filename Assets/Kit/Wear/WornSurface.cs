using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Wear;

/// <summary>The triangles of a mesh as they were when it began to age, with a ball around each, so that marks find quickly what lies near them.</summary>
internal sealed class WornSurface
{
    private readonly (Vector3 Position, Vector3 Normal)[] _corners;
    private readonly (Vector3 Center, float Radius)[] _balls;

    public WornSurface(MeshBuilder mesh)
    {
        _corners = new (Vector3, Vector3)[mesh.TriangleCount * 3];
        _balls = new (Vector3, float)[mesh.TriangleCount];
        for (int i = 0; i < _balls.Length; i++)
        {
            Vector3 center = Vector3.Zero;
            for (int k = 0; k < 3; k++)
            {
                _corners[(i * 3) + k] = mesh.CornerOf(i, k);
                center += _corners[(i * 3) + k].Position * (1f / 3f);
            }

            float reach = 0f;
            for (int k = 0; k < 3; k++)
            {
                reach = Math.Max(reach, DetMath.LengthSquared(_corners[(i * 3) + k].Position - center));
            }

            _balls[i] = (center, DetMath.Sqrt(reach));
        }
    }

    public int TriangleCount => _balls.Length;

    public (Vector3 Position, Vector3 Normal) CornerOf(int triangle, int corner) => _corners[(triangle * 3) + corner];

    /// <summary>Whether a triangle may reach into a ball.</summary>
    public bool IsNear(int triangle, Vector3 center, float radius)
    {
        (Vector3 own, float ownRadius) = _balls[triangle];
        float reach = radius + ownRadius;
        return DetMath.LengthSquared(own - center) <= reach * reach;
    }
}

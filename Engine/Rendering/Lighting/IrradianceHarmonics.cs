using System.Numerics;

namespace VRLab.Rendering.Lighting;

/// <summary>
/// Irradiance over pi as second-order spherical harmonics with the constants folded in (Ramamoorthi and Hanrahan, "An
/// Efficient Representation for Irradiance Environment Maps", 2001, equations 4 to 9 and 13). Order: 1, y, z, x, xy, yz, 3zz-1, xz, xx-yy.
/// </summary>
internal static class IrradianceHarmonics
{
    private const int Rings = 48;
    private const int Sectors = 96;

    /// <summary>Basis constants times the cosine lobe's A_l over pi: 1, 2/3, 1/4.</summary>
    private static readonly float[] BasisConstants = [0.282095f, 0.488603f, 0.488603f, 0.488603f, 1.092548f, 1.092548f, 0.315392f, 1.092548f, 0.546274f];
    private static readonly float[] CosineLobe = [1f, 2f / 3f, 2f / 3f, 2f / 3f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f];

    /// <summary>Projects the radiance around a point; nine coefficients.</summary>
    public static Vector3[] Project(Func<Vector3, Vector3> radianceFrom)
    {
        var coefficients = new Vector3[9];
        for (int ring = 0; ring < Rings; ring++)
        {
            float y = 1f - (2f * (ring + 0.5f) / Rings);
            float radius = MathF.Sqrt(1f - (y * y));
            for (int sector = 0; sector < Sectors; sector++)
            {
                (double sine, double cosine) = (Core.DetMath.Sin(2 * Math.PI * (sector + 0.5) / Sectors), Core.DetMath.Cos(2 * Math.PI * (sector + 0.5) / Sectors));
                var direction = new Vector3(radius * (float)cosine, y, radius * (float)sine);
                Accumulate(coefficients, direction, radianceFrom(direction) * (4f * MathF.PI / (Rings * Sectors)));
            }
        }

        for (int i = 0; i < 9; i++)
        {
            coefficients[i] *= BasisConstants[i] * BasisConstants[i] * CosineLobe[i];
        }

        return coefficients;
    }

    private static void Accumulate(Vector3[] sums, Vector3 d, Vector3 radiance)
    {
        sums[0] += radiance;
        sums[1] += radiance * d.Y;
        sums[2] += radiance * d.Z;
        sums[3] += radiance * d.X;
        sums[4] += radiance * (d.X * d.Y);
        sums[5] += radiance * (d.Y * d.Z);
        sums[6] += radiance * ((3f * d.Z * d.Z) - 1f);
        sums[7] += radiance * (d.X * d.Z);
        sums[8] += radiance * ((d.X * d.X) - (d.Y * d.Y));
    }
}

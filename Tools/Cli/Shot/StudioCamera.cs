using System.Numerics;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>A camera that walks around a thing and always has all of it in the picture.</summary>
internal static class StudioCamera
{
    private const float HalfHeightRadians = 0.26f;
    private const float PitchRadians = -0.36f;

    /// <summary>A small thing is taken from here with a narrower lens: from nearer, the renderer would cut it off.</summary>
    private const float NearestMeters = 0.3f;

    /// <summary>Share of the picture that stays free at each edge.</summary>
    private const float Margin = 0.06f;

    /// <summary>From the front right, a little above.</summary>
    public const float FirstYawRadians = 0.55f;

    public static EyeView Around(Vector3 minimum, Vector3 maximum, float yawRadians, float aspect)
    {
        Quaternion turn = Quaternion.CreateFromYawPitchRoll(yawRadians, PitchRadians, 0f);
        Vector3 center = (minimum + maximum) * 0.5f;
        float half = HalfHeightRadians;
        float distance = DistanceFor(minimum, maximum, turn, half, aspect);
        while (distance < NearestMeters && half > 1e-3f)
        {
            half *= 0.8f;
            distance = DistanceFor(minimum, maximum, turn, half, aspect);
        }

        return View(new Pose(center + Vector3.Transform(Vector3.UnitZ * distance, turn), turn), half, aspect);
    }

    private static float DistanceFor(Vector3 minimum, Vector3 maximum, Quaternion turn, float halfHeightRadians, float aspect)
    {
        Vector3 center = (minimum + maximum) * 0.5f;
        (float tangent, float distance) = (MathF.Tan(halfHeightRadians), 0f);
        for (int corner = 0; corner < 8; corner++)
        {
            var point = new Vector3((corner & 1) == 0 ? minimum.X : maximum.X, (corner & 2) == 0 ? minimum.Y : maximum.Y, (corner & 4) == 0 ? minimum.Z : maximum.Z);
            Vector3 seen = Vector3.Transform(point - center, Quaternion.Conjugate(turn));
            float needed = Math.Max(Math.Abs(seen.Y), Math.Abs(seen.X) / aspect) / (tangent * (1f - (2f * Margin)));
            distance = Math.Max(distance, needed + seen.Z);
        }

        return distance;
    }

    public static EyeView View(in Pose worldFromCamera, float halfHeightRadians, float aspect)
    {
        float halfWidth = MathF.Atan(MathF.Tan(halfHeightRadians) * aspect);
        return new EyeView(worldFromCamera, new FieldOfView(-halfWidth, halfWidth, halfHeightRadians, -halfHeightRadians));
    }
}

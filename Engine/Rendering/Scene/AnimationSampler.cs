using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>Values of animation channels between their keys (glTF 2.0, appendix C).</summary>
internal static class AnimationSampler
{
    /// <summary>The transform with the part that the channel moves replaced by its value at a time.</summary>
    public static NodeTransform Apply(AnimationChannel channel, float timeSeconds, in NodeTransform rest)
    {
        Vector4 value = Sample(channel, timeSeconds);
        return channel.Path switch
        {
            AnimationPath.Translation => rest with { Translation = value.AsVector3() },
            AnimationPath.Scale => rest with { Scale = value.AsVector3() },
            _ => rest with { Rotation = Quaternion.Normalize(new Quaternion(value.X, value.Y, value.Z, value.W)) },
        };
    }

    /// <summary>The numbers of a track at a time, each by itself: weights of morph targets, a color; as many as the span holds. Allocates nothing.</summary>
    public static void Values(AnimationTrack channel, float timeSeconds, Span<float> values)
    {
        (int next, float share) = KeysAt(channel, timeSeconds);
        int parts = channel.Interpolation == AnimationInterpolation.CubicSpline ? 3 : 1;
        int width = channel.Values.Length / (channel.TimesSeconds.Length * parts);
        for (int i = 0; i < Math.Min(width, values.Length); i++)
        {
            float At(int key, int part) => channel.Values[(((key * parts) + (parts == 3 ? part : 0)) * width) + i];
            values[i] = share <= 0f || next == 0 ? At(next, 1) : channel.Interpolation switch
            {
                AnimationInterpolation.Step => At(next - 1, 1),
                AnimationInterpolation.CubicSpline => Hermite(At(next - 1, 1), At(next - 1, 2), At(next, 1), At(next, 0), channel.TimesSeconds[next] - channel.TimesSeconds[next - 1], share),
                _ => float.Lerp(At(next - 1, 1), At(next, 1), share),
            };
        }
    }

    private static float Hermite(float from, float leaving, float to, float arriving, float span, float t)
    {
        (float t2, float t3) = (t * t, t * t * t);
        return (from * ((2f * t3) - (3f * t2) + 1f)) + (leaving * (span * (t3 - (2f * t2) + t))) + (to * ((3f * t2) - (2f * t3))) + (arriving * (span * (t3 - t2)));
    }

    /// <summary>The key at or after a time, and how far the time is from the one before it; a share of 0 is the key itself.</summary>
    private static (int Next, float Share) KeysAt(AnimationTrack channel, float timeSeconds)
    {
        float[] times = channel.TimesSeconds;
        int next = Array.BinarySearch(times, timeSeconds);
        next = next < 0 ? ~next : next;
        if (next == 0 || next == times.Length || times[next] == timeSeconds)
        {
            return (Math.Min(next, times.Length - 1), 0f);
        }

        return (next, (timeSeconds - times[next - 1]) / (times[next] - times[next - 1]));
    }

    private static Vector4 Sample(AnimationChannel channel, float timeSeconds)
    {
        (int next, float share) = KeysAt(channel, timeSeconds);
        if (share > 0f && channel is { Path: AnimationPath.Rotation, Interpolation: AnimationInterpolation.Linear })
        {
            return Slerp(channel.Values.AsSpan((next - 1) * 4, 8), share);
        }

        Span<float> parts = stackalloc float[4];
        Values(channel, timeSeconds, parts);
        return new Vector4(parts[0], parts[1], parts[2], parts[3]);
    }

    private static Vector4 Slerp(ReadOnlySpan<float> v, float share)
    {
        Quaternion turned = Quaternion.Slerp(new Quaternion(v[0], v[1], v[2], v[3]), new Quaternion(v[4], v[5], v[6], v[7]), share);
        return new Vector4(turned.X, turned.Y, turned.Z, turned.W);
    }
}

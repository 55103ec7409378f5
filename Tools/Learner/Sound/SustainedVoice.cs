using System.Numerics;
using VRLab.Audio;

namespace VRLab.Learner;

/// <summary>A sound that the session has switched on, until it switches it off: an alarm. Behind walls where it comes from a place; an update allocates nothing.</summary>
internal sealed class SustainedVoice(AudioVoice voice, Vector3? positionInWorld, SoundOccluders occluders)
{
    private const long OcclusionTicks = 15;
    private long _nextOcclusion;

    public void Update(Vector3 headInWorld, long tick)
    {
        if (positionInWorld is { } position && tick >= _nextOcclusion)
        {
            _nextOcclusion = tick + OcclusionTicks;
            voice.Occlusion += (occluders.Between(headInWorld, position) - voice.Occlusion) * 0.5f;
        }
    }

    public void Stop() => voice.Stop();
}

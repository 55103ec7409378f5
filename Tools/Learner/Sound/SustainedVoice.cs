using System.Numerics;
using VRLab.Audio;

namespace VRLab.Learner;

/// <summary>A sound that the session has switched on, until it switches it off: an alarm. Behind walls where it comes from a place; an update allocates nothing.</summary>
internal sealed class SustainedVoice(AudioVoice voice, Vector3? positionInWorld, SoundOccluders occluders)
{
    private readonly VoiceOcclusion? _occlusion = positionInWorld is { } position ? new VoiceOcclusion(position, occluders) : null;

    public void Update(Vector3 headInWorld, long tick) => _occlusion?.Update(voice, headInWorld, tick);

    public void Stop() => voice.Stop();
}

using System.Numerics;
using VRLab.Audio;

namespace VRLab.Learner;

/// <summary>How much stands between the ear and a voice's place: looked at now and then, and eased in. An update allocates nothing.</summary>
internal sealed class VoiceOcclusion(Vector3 positionInWorld, SoundOccluders occluders)
{
    private const long TicksBetween = 15;
    private const float ShareEach = 0.5f;
    private long _nextTick;

    public void Update(AudioVoice voice, Vector3 headInWorld, long tick)
    {
        if (tick >= _nextTick)
        {
            _nextTick = tick + TicksBetween;
            voice.Occlusion += (occluders.Between(headInWorld, positionInWorld) - voice.Occlusion) * ShareEach;
        }
    }
}

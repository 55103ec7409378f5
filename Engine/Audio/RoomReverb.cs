using VRLab.Bindings.OpenAl;

namespace VRLab.Audio;

/// <summary>One reverberation for all voices, by OpenAL's effects extension.</summary>
internal sealed unsafe class RoomReverb : IDisposable
{
    private readonly OpenAlLibrary _al;
    private uint _effect;
    private uint _slot;

    public RoomReverb(OpenAlLibrary al)
    {
        _al = al;
        uint name;
        al.alGenEffects(1, &name);
        _effect = name;
        al.alGenAuxiliaryEffectSlots(1, &name);
        _slot = name;
        al.alEffecti(_effect, OpenAlConstants.AL_EFFECT_TYPE, OpenAlConstants.AL_EFFECT_REVERB);
        OpenAlErrors.Check(al);
        Set(RoomAcoustics.Outdoors);
    }

    public uint Slot => _slot;

    public void Set(in RoomAcoustics room)
    {
        _al.alEffectf(_effect, OpenAlConstants.AL_REVERB_DENSITY, 1f);
        _al.alEffectf(_effect, OpenAlConstants.AL_REVERB_GAIN, room.WetGain);
        _al.alEffectf(_effect, OpenAlConstants.AL_REVERB_GAINHF, 0.85f);
        _al.alEffectf(_effect, OpenAlConstants.AL_REVERB_DECAY_TIME, Math.Clamp(room.ReverberationSeconds, 0.1f, 20f));
        _al.alEffectf(_effect, OpenAlConstants.AL_REVERB_DECAY_HFRATIO, 0.75f);
        _al.alEffectf(_effect, OpenAlConstants.AL_REVERB_LATE_REVERB_GAIN, 1.26f);
        _al.alAuxiliaryEffectSloti(_slot, OpenAlConstants.AL_EFFECTSLOT_EFFECT, (int)_effect);
        OpenAlErrors.Check(_al);
    }

    public void Dispose()
    {
        uint slot = _slot;
        uint effect = _effect;
        _al.alDeleteAuxiliaryEffectSlots(1, &slot);
        _al.alDeleteEffects(1, &effect);
        (_slot, _effect) = (0, 0);
    }
}

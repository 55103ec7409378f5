namespace VRLab.Bindings.OpenAl;

/// <summary>Names as in AL/al.h, AL/alc.h and AL/alext.h of OpenAL Soft.</summary>
public static class OpenAlConstants
{
    public const int AL_NO_ERROR = 0;
    public const int AL_SOURCE_RELATIVE = 0x202;
    public const int AL_PITCH = 0x1003;
    public const int AL_POSITION = 0x1004;
    public const int AL_LOOPING = 0x1007;
    public const int AL_BUFFER = 0x1009;
    public const int AL_GAIN = 0x100A;
    public const int AL_ORIENTATION = 0x100F;
    public const int AL_SOURCE_STATE = 0x1010;
    public const int AL_PLAYING = 0x1012;
    public const int AL_REFERENCE_DISTANCE = 0x1020;
    public const int AL_ROLLOFF_FACTOR = 0x1021;
    public const int AL_FORMAT_MONO16 = 0x1101;
    public const int AL_DIRECT_FILTER = 0x20005;
    public const int AL_AUXILIARY_SEND_FILTER = 0x20006;
    public const int AL_FILTER_TYPE = 0x8001;
    public const int AL_FILTER_LOWPASS = 0x0001;
    public const int AL_LOWPASS_GAIN = 0x0001;
    public const int AL_LOWPASS_GAINHF = 0x0002;
    public const int AL_EFFECT_TYPE = 0x8001;
    public const int AL_EFFECT_REVERB = 0x0001;
    public const int AL_REVERB_DENSITY = 0x0001;
    public const int AL_REVERB_GAIN = 0x0003;
    public const int AL_REVERB_GAINHF = 0x0004;
    public const int AL_REVERB_DECAY_TIME = 0x0005;
    public const int AL_REVERB_DECAY_HFRATIO = 0x0006;
    public const int AL_REVERB_LATE_REVERB_GAIN = 0x0009;
    public const int AL_EFFECTSLOT_EFFECT = 0x0001;

    public const int ALC_FREQUENCY = 0x1007;
    public const int ALC_FORMAT_CHANNELS_SOFT = 0x1990;
    public const int ALC_FORMAT_TYPE_SOFT = 0x1991;
    public const int ALC_SHORT_SOFT = 0x1402;
    public const int ALC_STEREO_SOFT = 0x1501;
    public const int ALC_OUTPUT_LIMITER_SOFT = 0x199A;
    public const int ALC_HRTF_SOFT = 0x1992;
}

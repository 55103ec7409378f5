namespace VRLab.Core;

/// <summary>What a participant's hand feels: amplitude 0 to 1, for so long.</summary>
public readonly record struct HapticPulse(ParticipantId Participant, Hand Hand, float Amplitude, float Seconds);

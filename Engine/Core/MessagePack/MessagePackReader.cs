namespace VRLab.Core.MessagePack;

/// <summary>Reads MessagePack from a span; every length is checked against what is there before memory is taken.</summary>
public ref partial struct MessagePackReader;

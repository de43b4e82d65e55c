print("lstmnb")
